package kz.qorgan.intake;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.documents.StoredDocument;
import kz.qorgan.files.BorrowerFiles;
import kz.qorgan.kernel.BorrowerId;
import kz.qorgan.kernel.MobileNumber;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The pictures of the first three invented borrowers, drawn here: of nobody. */
@Component
@Profile("demo")
class DemoDocuments implements SmartLifecycle {

    private static final List<String> NUMBERS = List.of("+77710000001", "+77710000002", "+77710000003");
    private static final int AFTER_THE_PEOPLE = 1;

    private final Borrowers borrowers;
    private final BorrowerFiles files;
    private boolean running;

    DemoDocuments(Borrowers borrowers, BorrowerFiles files) {
        this.borrowers = borrowers;
        this.files = files;
    }

    @Override
    public void start() {
        running = true;
        NUMBERS.stream()
                .flatMap(number -> borrowers.withNumber(new MobileNumber(number)).stream())
                .filter(account -> files.list(account.id()).isEmpty())
                .forEach(account -> give(account.id()));
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
        return AFTER_THE_PEOPLE;
    }

    private void give(BorrowerId borrower) {
        keep(borrower, "photo.portrait", "portrait.png", picture(300, 400, DemoDocuments::portrait));
        keep(borrower, "document.copy", "id-card.png", picture(600, 380, DemoDocuments::card));
    }

    private void keep(BorrowerId borrower, String field, String name, byte[] content) {
        files.keep(borrower, StoredDocument.kindOf(field), name, new ByteArrayInputStream(content));
    }

    private static void portrait(Graphics2D paper) {
        paper.setColor(new Color(0xB9, 0xC8, 0xC4));
        paper.fillOval(90, 90, 120, 150);
        paper.fillRoundRect(40, 250, 220, 200, 120, 120);
    }

    private static void card(Graphics2D paper) {
        paper.setColor(new Color(0xDD, 0xE8, 0xE4));
        paper.fillRoundRect(20, 20, 560, 340, 40, 40);
        paper.setColor(new Color(0xB9, 0xC8, 0xC4));
        paper.fillRect(50, 90, 140, 190);
    }

    private static byte[] picture(int width, int height, Consumer<Graphics2D> drawing) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var paper = image.createGraphics();
        paper.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        paper.setColor(Color.WHITE);
        paper.fillRect(0, 0, width, height);
        drawing.accept(paper);
        paper.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A picture in memory can be written", e);
        }
    }
}
