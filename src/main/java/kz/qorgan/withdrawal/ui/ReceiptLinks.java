package kz.qorgan.withdrawal.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import kz.qorgan.receipt.ReceiptNumber;
import kz.qorgan.receipt.Receipts;
import org.springframework.stereotype.Component;

/** Links to receipts that have just been given. */
@Component
class ReceiptLinks {

    private final Receipts receipts;
    private final ConsentWords words;

    ReceiptLinks(Receipts receipts, ConsentWords words) {
        this.receipts = receipts;
        this.words = words;
    }

    Paragraph to(ReceiptNumber number) {
        var link = new Anchor(receipts.pageOf(number), words.text("consent.receipt", number.toString()));
        link.setRouterIgnore(true);
        link.addClassName("link");
        return new Paragraph(link);
    }
}
