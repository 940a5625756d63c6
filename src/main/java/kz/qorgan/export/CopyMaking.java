package kz.qorgan.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kz.qorgan.catalogue.Catalogue;
import kz.qorgan.export.CopyStore.Attempt;
import kz.qorgan.export.ExportPart.Attached;
import kz.qorgan.export.ExportPart.Chapter;
import kz.qorgan.export.ExportPart.Told;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a copy: asks every part, and writes a document for reading, the same for programs, its schema and the files into
 * one ZIP, which goes sealed into the store while it is written.
 */
@Component
class CopyMaking {

    /** Names that stand in every copy, so that a program finds an empty list where a module has nothing to say yet. */
    private static final List<String> ALWAYS =
            List.of("categories", "loans", "consents", "withdrawals", "requests", "files", "sessions", "history");

    private static final Logger LOG = LoggerFactory.getLogger(CopyMaking.class);
    private static final int TOLD = 60;
    private static final int WRITTEN = 80;

    private final List<ExportPart> parts;
    private final CopySheets sheets;
    private final CopyStore store;
    private final ExportJobs jobs;
    private final Catalogue catalogue;
    private final Clock clock;
    private final TransactionTemplate reading;
    private final JsonMapper json = JsonMapper.builder()
            .changeDefaultPropertyInclusion(kept -> kept.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    CopyMaking(
            List<ExportPart> parts,
            CopySheets sheets,
            CopyStore store,
            ExportJobs jobs,
            Catalogue catalogue,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.parts = List.copyOf(parts);
        this.sheets = sheets;
        this.store = store;
        this.jobs = jobs;
        this.catalogue = catalogue;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** Ends early, without a word, where nobody waits any more or another process has taken over. */
    void make(Attempt attempt) throws IOException {
        var begun = clock.instant();
        var size = new AtomicLong();
        try (var sealed = store.write(attempt)) {
            write(attempt, new Counting(sealed, size), begun, percent -> go(attempt, percent));
        } catch (CancellationException nobodyWaits) {
            LOG.debug("Copy {} is not waited for any more", attempt.job());
            return;
        }
        jobs.ready(attempt, size.get());
    }

    private void write(Attempt attempt, OutputStream to, Instant at, IntConsumer progress) throws IOException {
        Map<String, Told> told = new LinkedHashMap<>();
        for (var part : parts) {
            told.put(part.name(), reading.execute(status -> part.tell(attempt.borrower(), attempt.language())));
            progress.accept(TOLD * told.size() / parts.size());
        }
        try (var zip = new ZipOutputStream(to)) {
            add(zip, "my-data.pdf", sheets.print(chapters(told), at, attempt.language()));
            progress.accept(WRITTEN);
            add(zip, "my-data.json", json.writeValueAsBytes(document(told, at, attempt)));
            add(zip, "my-data.schema.json", schema());
            for (var file : files(told)) {
                add(zip, file);
                progress.accept(WRITTEN);
            }
        }
    }

    private Map<String, Object> document(Map<String, Told> told, Instant at, Attempt attempt) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("$schema", "my-data.schema.json");
        document.put("madeAt", at.toString());
        document.put("language", attempt.language().getLanguage());
        document.put("catalogue", Map.of("edition", catalogue.edition(), "hash", catalogue.hash()));
        ALWAYS.forEach(name -> document.put(name, List.of()));
        told.forEach((name, what) -> document.put(name, what.entries()));
        return document;
    }

    private void go(Attempt attempt, int percent) {
        if (!jobs.progress(attempt, percent)) {
            throw new CancellationException("Nobody waits");
        }
    }

    private static List<Chapter> chapters(Map<String, Told> told) {
        return told.values().stream().flatMap(one -> one.chapters().stream()).toList();
    }

    private static List<Attached> files(Map<String, Told> told) {
        List<Attached> files = new ArrayList<>();
        told.values().forEach(one -> files.addAll(one.files()));
        return files;
    }

    private static byte[] schema() throws IOException {
        return new ClassPathResource("export/my-data.schema.json").getContentAsByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static void add(ZipOutputStream zip, Attached file) throws IOException {
        zip.putNextEntry(new ZipEntry(file.path()));
        try (InputStream content = file.content().open()) {
            content.transferTo(zip);
        }
        zip.closeEntry();
    }

    /** Knows how long the ZIP is, which its download says before it begins. */
    private static final class Counting extends FilterOutputStream {

        private final AtomicLong size;

        Counting(OutputStream to, AtomicLong size) {
            super(to);
            this.size = size;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            size.incrementAndGet();
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            size.addAndGet(length);
        }
    }
}
