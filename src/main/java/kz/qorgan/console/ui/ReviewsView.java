package kz.qorgan.console.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import kz.qorgan.dossier.ReasonReviews;
import kz.qorgan.dossier.ReasonReviews.Outcome;
import kz.qorgan.dossier.ReasonReviews.Waiting;
import kz.qorgan.shell.SpokenTimes;
import kz.qorgan.staffframe.ui.StaffPage;

/** UC-034: the privacy officer looks at reasons in own words. */
@Route("staff/reviews")
@RolesAllowed("PRIVACY_OFFICER")
class ReviewsView extends StaffPage {

    private static final long serialVersionUID = 1L;

    private final transient ReasonReviews reviews;
    private final transient SpokenTimes times;
    private final Div list = new Div();

    ReviewsView(ReasonReviews reviews, SpokenTimes times) {
        super("staff-reviews", "reviews");
        this.reviews = reviews;
        this.times = times;
        list.addClassName("stack");
        add(list);
        show();
    }

    private void show() {
        list.removeAll();
        var waiting = reviews.waiting();
        if (waiting.isEmpty()) {
            list.add(new Paragraph(getTranslation("console.reviews.none")));
            return;
        }
        var rows = rows();
        waiting.forEach(review -> rows.add(row(
                review.opening().toString(),
                main(
                        review.who().givenName() + " " + review.who().familyName() + " · "
                                + review.who().code(),
                        due(review),
                        text(review.words()),
                        text(getTranslation("console.reviews.looks", review.looks()))),
                button(review, Outcome.JUSTIFIED),
                button(review, Outcome.NOT_JUSTIFIED))));
        list.add(rows);
    }

    private com.vaadin.flow.component.html.Span due(Waiting review) {
        var words = getTranslation("console.due", times.at(review.due(), getLocale()));
        return times.isAhead(review.due())
                ? badge(words, "wait")
                : badge(getTranslation("console.overdue") + " · " + words, "danger");
    }

    private Button button(Waiting review, Outcome outcome) {
        return new Button(getTranslation("console.reviews." + outcome.name()), click -> {
            var closed = reviews.close(review.opening(), outcome);
            say(getTranslation(closed ? "console.reviews.closed" : "console.reviews.own"));
            show();
        });
    }
}
