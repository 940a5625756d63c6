package kz.qorgan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What Linux knows of a process: processor time and memory, from {@code /proc}. */
final class ProcessFigures {

    /** User and system time of the process, and of its children that have ended, in 1/100 s; Linux shows no other unit. */
    private static final double MILLIS_PER_TICK = 10;

    private static final int USER_TIME = 11;

    private ProcessFigures() {}

    /** Processor time so far; zero for a process that is gone. */
    static double cpuMillis(long pid) {
        return ticks(pid, 2) * MILLIS_PER_TICK;
    }

    /** The same with the time of all its children that have ended. */
    static double cpuMillisWithEnded(long pid) {
        return ticks(pid, 4) * MILLIS_PER_TICK;
    }

    /** A line such as {@code VmRSS} of the status, in megabytes. */
    static double statusMegabytes(long pid, String line) {
        return kilobytes(read(pid, "status"), line) / 1024;
    }

    /** Memory with shared pages divided among those who share them; without the right to see that, all of it. */
    static double shareMegabytes(long pid) {
        var exact = kilobytes(read(pid, "smaps_rollup"), "Pss");
        return exact > 0 ? exact / 1024 : statusMegabytes(pid, "VmRSS");
    }

    private static long ticks(long pid, int fields) {
        var stat = read(pid, "stat");
        if (stat.isEmpty()) {
            return 0;
        }
        var values = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long sum = 0;
        for (int field = USER_TIME; field < USER_TIME + fields; field++) {
            sum += Long.parseLong(values[field]);
        }
        return sum;
    }

    private static double kilobytes(String text, String line) {
        var found = Pattern.compile("(?m)^" + line + ":\\s+(\\d+) kB").matcher(text);
        return found.find() ? Double.parseDouble(found.group(1)) : 0;
    }

    private static String read(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(pid), file));
        } catch (NoSuchFileException gone) {
            return "";
        } catch (IOException e) {
            if (Files.exists(Path.of("/proc", String.valueOf(pid))) && !file.equals("smaps_rollup")) {
                throw new UncheckedIOException(e);
            }
            return "";
        }
    }
}
