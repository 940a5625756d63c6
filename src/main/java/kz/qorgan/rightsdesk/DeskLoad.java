package kz.qorgan.rightsdesk;

import java.time.LocalDate;
import java.util.List;
import kz.qorgan.kernel.ModuleAction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How much came to the desk and how much left it in time, day by day. */
@Service
public class DeskLoad {

    private static final String LOAD = """
            with today as (select (portal_now() at time zone 'Asia/Almaty')::date as day),
              days as (select (today.day - ago)::date as day from today, generate_series(0, :days - 1) as ago),
              came as (
                select (submitted_at at time zone 'Asia/Almaty')::date as day, count(*) as submitted
                from rights_request where submitted_at > portal_now() - make_interval(days => :days + 1) group by 1),
              answered as (
                select (decided_at at time zone 'Asia/Almaty')::date as day,
                  count(*) filter (where decided_at <= due_at) as in_time, count(*) filter (where decided_at > due_at) as late
                from rights_request where decided_at > portal_now() - make_interval(days => :days + 1) group by 1)
            select days.day, coalesce(submitted, 0) as submitted, coalesce(in_time, 0) as in_time, coalesce(late, 0) as late
            from days left join came on came.day = days.day left join answered on answered.day = days.day order by days.day
            """;

    private final JdbcClient jdbc;

    DeskLoad(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Each of the last days up to today. */
    @ModuleAction
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<Load> last(int days) {
        return jdbc.sql(LOAD)
                .param("days", days)
                .query((row, number) -> new Load(
                        row.getDate("day").toLocalDate(),
                        row.getInt("submitted"),
                        row.getInt("in_time"),
                        row.getInt("late")))
                .list();
    }

    /** The requests of one day. */
    public record Load(LocalDate day, int submitted, int inTime, int late) {}
}
