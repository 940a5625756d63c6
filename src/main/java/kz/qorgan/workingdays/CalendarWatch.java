package kz.qorgan.workingdays;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import kz.qorgan.database.StartRefused;
import kz.qorgan.lenderfile.LenderFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Reads the file of decrees again when it has changed, so that a new holiday needs no restart. A file with a mistake
 * changes nothing: the days that held go on holding, and the mistake stands in the log.
 */
@Component
class CalendarWatch {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarWatch.class);

    private final WorkingDays days;
    private final String path;
    private final ApplicationEventPublisher events;
    private FileTime seen;

    CalendarWatch(
            WorkingDays days, @Value("${qorgan.working-days-file}") String path, ApplicationEventPublisher events) {
        this.days = days;
        this.path = path;
        this.events = events;
        this.seen = changed();
    }

    @Scheduled(fixedDelayString = "PT1M")
    synchronized void look() {
        var changed = changed();
        if (!changed.equals(seen)) {
            seen = changed;
            read();
        }
    }

    private void read() {
        try {
            if (days.follow(LenderFile.at(path, WorkingDaysFile.VARIABLE).read(WorkingDaysFile::read))) {
                events.publishEvent(new WorkingDaysChanged());
            }
        } catch (StartRefused mistake) {
            LOG.warn("The working days stay as they were: {}", mistake.getMessage());
        }
    }

    private FileTime changed() {
        try {
            return StringUtils.hasText(path) ? Files.getLastModifiedTime(Path.of(path)) : FileTime.fromMillis(0);
        } catch (IOException gone) {
            LOG.warn("The file of working days cannot be read; the days stay as they were");
            return FileTime.fromMillis(0);
        }
    }
}
