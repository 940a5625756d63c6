package kz.qorgan.rightsdesk;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.qorgan.borrower.Borrowers;
import kz.qorgan.receipt.Receipt.Fact;
import kz.qorgan.receipt.ReceiptKind;
import kz.qorgan.receipt.Receipts;
import kz.qorgan.rights.Request;
import kz.qorgan.rightsdialogue.Dialogue;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gives the borrower each decision in writing: what it is, its ground with the rule, and where to appeal. */
@Component
class Papers {

    private static final ReceiptKind RECEIPT = new ReceiptKind("DECISION", 'D');

    private final Receipts receipts;
    private final Dialogue dialogue;
    private final Borrowers borrowers;
    private final MessageSource texts;

    Papers(Receipts receipts, Dialogue dialogue, Borrowers borrowers, MessageSource texts) {
        this.receipts = receipts;
        this.dialogue = dialogue;
        this.borrowers = borrowers;
        this.texts = texts;
    }

    /** Nothing for somebody who is not a client and has no key to seal it with. */
    void give(Request request, String words) {
        request.from().ifPresent(owner -> {
            var locale = borrowers.contact(owner).language().locale();
            var fact = new Fact("request", request.number().value());
            var receipt = receipts.issue(owner, RECEIPT, text(request, words, locale), List.of(fact));
            dialogue.attach(request.id(), receipt);
        });
    }

    private String text(Request request, String words, Locale locale) {
        var decision = texts.getMessage("rights.state." + request.state(), null, locale);
        var ground = request.reason().map(reason -> texts.getMessage("rights.reason." + reason, null, locale));
        var appeal = ground.map(reason -> texts.getMessage("rights.appeal.text", null, locale));
        return Stream.of(Stream.of(decision), ground.stream(), Stream.of(words), appeal.stream())
                .flatMap(part -> part)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
