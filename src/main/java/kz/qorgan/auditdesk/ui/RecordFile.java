package kz.qorgan.auditdesk.ui;

import java.time.Clock;
import java.util.stream.Collectors;
import kz.qorgan.audit.AuditTrail.Entry;
import kz.qorgan.auditdesk.RecordDesk;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The entries of the page as a file: a hundred at most, marked with who took it away and when. */
@Controller
class RecordFile {

    private final RecordDesk desk;
    private final Clock clock;

    RecordFile(RecordDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/staff/audit/record.csv")
    ResponseEntity<String> file(
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
        var head = "# %s %s%nentry,at,act,reason,object,borrower,employee,session%n"
                .formatted(desk.reader(), clock.instant());
        var body = desk.search(key, before).stream().map(RecordFile::line).collect(Collectors.joining("\n"));
        var name = ContentDisposition.attachment().filename("record.csv").build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=utf-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(head + body + "\n");
    }

    /** Ids and words of the program: nothing in them needs quoting. */
    private static String line(Entry entry) {
        return String.join(
                ",",
                String.valueOf(entry.id()),
                entry.at().toString(),
                entry.act(),
                entry.reason().orElse(""),
                entry.object().orElse("").replaceAll("[^\\w.:*-]", "?"),
                entry.borrower().orElse(""),
                entry.employee().orElse(""),
                entry.session().orElse(""));
    }
}
