package kz.qorgan.console.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import kz.qorgan.desk.DeskWork;
import kz.qorgan.rightsdesk.DeskItem;
import kz.qorgan.rightsdesk.DeskLoad.Load;

/** How many requests are late, due today, and waiting for a second person; and how the last thirty days were. */
class WorkList extends Section {

    private static final long serialVersionUID = 1L;
    private static final int DAYS = 30;
    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    WorkList(DeskWork desk, Instant now) {
        addClassName("stack");
        var queue = desk.queue();
        var today = LocalDate.ofInstant(now, ALMATY);
        var late = count(queue, now, true, today);
        var due = count(queue, now, false, today);
        var second = (int) queue.stream().filter(DeskItem::awaitsConfirmation).count();
        var tiles = new Div(
                tile("console.queue.overdue", late, late > 0 ? "danger" : "good"),
                tile("console.queue.today", due, due > 0 ? "wait" : "good"),
                tile("console.queue.second", second, second > 0 ? "wait" : "good"),
                tile("console.queue.all", queue.size(), "neutral"));
        tiles.addClassName("tiles");
        add(tiles, new H2(getTranslation("console.chart.heading")), chart(desk.load(DAYS)));
    }

    private static int count(List<DeskItem> queue, Instant now, boolean late, LocalDate today) {
        return (int) queue.stream()
                .filter(item -> item.progress().pausedAt().isEmpty())
                .map(item -> item.progress().dueAt())
                .filter(due -> late
                        ? due.isBefore(now)
                        : !due.isBefore(now) && LocalDate.ofInstant(due, ALMATY).equals(today))
                .count();
    }

    private Anchor tile(String key, int count, String tone) {
        var number = new Span(String.valueOf(count));
        number.addClassName("tile-number");
        var tile = new Anchor("/staff/requests", number, new Span(getTranslation(key, count)));
        tile.addClassNames("tile", tone);
        return tile;
    }

    private Div chart(List<Load> load) {
        var came = load.stream().mapToInt(Load::submitted).sum();
        var inTime = load.stream().mapToInt(Load::inTime).sum();
        var late = load.stream().mapToInt(Load::late).sum();
        var words = getTranslation("console.chart.words", came, inTime, late);
        var image = new Image("/staff/load.svg", words);
        image.addClassName("chart");
        return new Div(image, new Paragraph(words));
    }
}
