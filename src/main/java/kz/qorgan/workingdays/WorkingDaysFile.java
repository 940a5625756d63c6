package kz.qorgan.workingdays;

import java.util.HashMap;
import java.util.Map;
import kz.qorgan.lenderfile.Entry;
import kz.qorgan.lenderfile.LenderFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

/** Reads what decrees have said about single years from the file that is configured; without one the law alone counts. */
@Configuration
class WorkingDaysFile {

    static final String VARIABLE = "QORGAN_WORKING_DAYS_FILE";

    @Bean
    WorkingDays workingDays(@Value("${qorgan.working-days-file}") String path) {
        return new WorkingDays(
                StringUtils.hasText(path) ? LenderFile.at(path, VARIABLE).read(WorkingDaysFile::read) : Map.of());
    }

    static Map<Integer, Overrides> read(Entry years) {
        Map<Integer, Overrides> overrides = new HashMap<>();
        years.entries().forEach((year, entry) -> {
            if (!year.matches("20[2-9][0-9]")) {
                entry.fault("%s is not a year of this century".formatted(year));
                return;
            }
            overrides.put(Integer.valueOf(year), Overrides.read(entry));
        });
        return overrides;
    }
}
