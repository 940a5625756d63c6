package kz.qorgan.bench;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of figures on the console: each row with its value, a figure to compare with, and what it means below. */
final class BenchTable {

    private final List<String> legend = new ArrayList<>();

    BenchTable() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        System.out.printf(
                Locale.ROOT,
                "Qorgan, %s, JDK %s, %d cores, load average %.2f%n%n",
                LocalDate.now(),
                Runtime.version(),
                system.getAvailableProcessors(),
                system.getSystemLoadAverage());
        line("", "Qorgan", "for comparison");
    }

    void section(String name) {
        System.out.printf("%n%s%n", name);
    }

    void row(String name, String value, String meaning) {
        row(name, value, "", meaning);
    }

    void row(String name, String value, String comparison, String meaning) {
        line("  " + name, value, comparison);
        legend.add("  " + name + ": " + meaning);
    }

    void end() {
        System.out.printf("%nWhat the figures mean%n%s%n", String.join(System.lineSeparator(), legend));
    }

    private static void line(String name, String value, String comparison) {
        System.out.println("%-38s %-26s %s".formatted(name, value, comparison).stripTrailing());
    }
}
