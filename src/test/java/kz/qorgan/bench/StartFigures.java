package kz.qorgan.bench;

import java.nio.file.Path;

/** What a start costs and what the idle portal then takes, measured before anybody comes. */
record StartFigures(
        double seconds,
        double cpuSeconds,
        double resident,
        double peak,
        double databaseMegabytes,
        long databaseProcesses) {

    /** Starts, measures and stops. */
    static StartFigures measure(Path folder) {
        try (var portal = MeasuredPortal.start(folder)) {
            return of(portal);
        }
    }

    static StartFigures of(MeasuredPortal portal) {
        var pid = portal.pid();
        var database = portal.database();
        return new StartFigures(
                portal.secondsToStart(),
                ProcessFigures.cpuMillis(pid) / 1000,
                ProcessFigures.statusMegabytes(pid, "VmRSS"),
                ProcessFigures.statusMegabytes(pid, "VmHWM"),
                database.megabytes(),
                database.processes());
    }
}
