package kz.qorgan.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CopyOnWriteArrayList;
import kz.qorgan.history.ReportResult.NothingToReport;
import kz.qorgan.history.ReportResult.Reported;
import kz.qorgan.kernel.Language;
import kz.qorgan.testing.AtOnce;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.Strangers;
import kz.qorgan.testing.Tables;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;

/** What becomes of "that was not me". */
class ReportModuleTests extends HistoryTest {

    @Test
    void reportHasOneNumberHoweverOftenItIsMade(@Autowired ApplicationEventMulticaster events) {
        var told = new CopyOnWriteArrayList<EventNotRecognised>();
        ApplicationListener<PayloadApplicationEvent<EventNotRecognised>> ear =
                ApplicationListener.forPayload(told::add);
        events.addApplicationListener(ear);
        signIn.request(person.number(), Strangers.browser(), Strangers.address(), Language.EN);
        var entry = newest(HistoryFilter.CODES).entry();
        var numbers = AtOnce.times(10, () -> report(entry));
        events.removeApplicationListener(ear);
        assertThat(numbers).hasOnlyElementsOfType(Reported.class).containsOnly(numbers.getFirst());
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().borrower()).isEqualTo(person.id());
        assertThat(Tables.actsConcerning(person.id())).containsOnlyOnce("event_reported");
        var reported = newest(HistoryFilter.CODES);
        assertThat(reported.report())
                .hasValueSatisfying(number -> assertThat(number.value()).matches("R-[A-Z0-9]{4}-[A-Z0-9]{2}"));
        assertThat(reported.reportable()).isFalse();
    }

    @Test
    void foreignAndInventedEntriesCannotBeReported() {
        var other = people.borrower();
        var theirs = entries.by(other, Entries.firefox());
        signIn.request(other.number(), Strangers.browser(), Strangers.address(), Language.EN);
        var entry = as(theirs, () -> history.page(HistoryFilter.CODES, History.NEWEST))
                .events()
                .getFirst()
                .entry();
        assertThat(report(entry)).isInstanceOf(NothingToReport.class);
        assertThat(report(-1)).isInstanceOf(NothingToReport.class);
        assertThat(report(newest(HistoryFilter.CHANGES).entry())).isInstanceOf(NothingToReport.class);
    }
}
