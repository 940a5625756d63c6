package kz.qorgan.consenttexts;

import java.util.List;
import kz.qorgan.database.StartRefused;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the texts of the file into the database, before anybody is taken over who may have agreed to them. A text that
 * people may have read already is never put in another's place: such a file stops the start.
 */
@Component
class TextsAtStart implements SmartLifecycle {

    private static final int BEFORE_ANYBODY_COMES = -100;

    private final TextsFile file;
    private final StoredTexts stored;
    private final TransactionTemplate transaction;
    private boolean running;

    TextsAtStart(TextsFile file, StoredTexts stored, TransactionTemplate transaction) {
        this.file = file;
        this.stored = stored;
        this.transaction = transaction;
    }

    @Override
    public void start() {
        var texts = file.read();
        transaction.executeWithoutResult(status -> keep(texts));
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_ANYBODY_COMES;
    }

    void keep(List<TextVersion> texts) {
        for (var text : texts) {
            if (!stored.add(text) && !isPublished(text)) {
                throw new StartRefused(
                        "Version %d of the text %s is published in other words than its file has now; add version %d to the file instead of changing one that people may have read."
                                .formatted(text.number(), text.document(), text.number() + 1));
            }
        }
    }

    private boolean isPublished(TextVersion text) {
        return stored.of(text.document()).stream()
                .filter(version -> version.number() == text.number())
                .anyMatch(version -> version.hash().equals(text.hash()));
    }
}
