package kz.qorgan.rightsdialogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import kz.qorgan.catalogue.Catalogue;
import kz.qorgan.files.StoredFile;
import kz.qorgan.kernel.Language;
import kz.qorgan.limits.Attempt;
import kz.qorgan.limits.Decision.Refused;
import kz.qorgan.limits.LimitRow;
import kz.qorgan.limits.Limits;
import kz.qorgan.otp.CodeResult;
import kz.qorgan.otp.CodeVerification;
import kz.qorgan.receipt.Receipt.Fact;
import kz.qorgan.receipt.ReceiptKind;
import kz.qorgan.receipt.ReceiptNumber;
import kz.qorgan.receipt.Receipts;
import kz.qorgan.rights.AboutWords;
import kz.qorgan.rights.Request;
import kz.qorgan.rights.RequestKind;
import kz.qorgan.rights.Requests;
import kz.qorgan.shell.SpokenTimes;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The last step: the code is used up, and the request, its first words and its receipt come to be, or nothing does. */
@Component
class RequestSending {

    private static final ReceiptKind RECEIPT = new ReceiptKind("REQUEST", 'R');

    private final CodeVerification codes;
    private final Requests requests;
    private final StoredDialogue dialogue;
    private final StoredDrafts drafts;
    private final Receipts receipts;
    private final Limits limits;
    private final Catalogue catalogue;
    private final MessageSource texts;
    private final SpokenTimes times;
    private final TransactionTemplate transaction;

    RequestSending(
            CodeVerification codes,
            Requests requests,
            StoredDialogue dialogue,
            StoredDrafts drafts,
            Receipts receipts,
            Limits limits,
            Catalogue catalogue,
            MessageSource texts,
            SpokenTimes times,
            TransactionTemplate transaction) {
        this.codes = codes;
        this.requests = requests;
        this.dialogue = dialogue;
        this.drafts = drafts;
        this.receipts = receipts;
        this.limits = limits;
        this.catalogue = catalogue;
        this.texts = texts;
        this.times = times;
        this.transaction = transaction;
    }

    /** Word for word what is shown, confirmed, kept and printed. */
    String text(RequestDraft draft, Language language) {
        List<String> lines = new ArrayList<>();
        lines.add(title(draft, language));
        if (!draft.words().isBlank()) {
            lines.add(draft.words().strip());
        }
        draft.files().stream().map(StoredFile::name).forEach(lines::add);
        return String.join("\n", lines);
    }

    FormResult send(CodeResult.Right right, RequestDraft draft, Language language) {
        if (limits.take(Attempt.of(LimitRow.REQUEST, right.borrower().toString())) instanceof Refused refused) {
            return new FormResult.TryLater(refused.until());
        }
        return transaction.execute(
                running -> codes.consume(right, false) ? sent(right, draft, language) : new FormResult.Over());
    }

    private FormResult sent(CodeResult.Right right, RequestDraft draft, Language language) {
        var me = right.borrower();
        var kind = draft.kind().orElseThrow();
        var about = kind.about() == RequestKind.About.DATA ? draft.about() : "";
        var request = requests.submit(me, kind, about);
        var text = text(draft, language);
        dialogue.open(request, text, sha256(text), right.challenge());
        drafts.forget(me);
        return new FormResult.Sent(request, receipt(request, text, language));
    }

    private ReceiptNumber receipt(Request request, String text, Language language) {
        var facts = List.of(
                new Fact("request", request.number().value()),
                new Fact("due", times.exact(request.dueAt(), language.locale())));
        var number = receipts.issue(request.borrower(), RECEIPT, text, facts);
        dialogue.receipt(request, number);
        return number;
    }

    private String title(RequestDraft draft, Language language) {
        var locale = language.locale();
        return draft.kind()
                .map(kind -> texts.getMessage(
                        "rights.kind." + kind,
                        new Object[] {AboutWords.of(catalogue, draft.about(), texts, locale)},
                        locale))
                .orElse("");
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
