package kz.qorgan.rights;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.qorgan.rightsclock.Course;
import kz.qorgan.rightsclock.Deadlines;
import kz.qorgan.rightsclock.Pause;
import kz.qorgan.rightsclock.Progress;
import org.springframework.stereotype.Component;

/** Keeps what the clock of a request says beside the request, so that lists and reminders need not count. */
@Component
class RequestClocks {

    private static final int HALF = 50;
    private static final int LATE = 80;

    private final StoredClocks stored;
    private final Deadlines deadlines;
    private final Clock clock;

    RequestClocks(StoredClocks stored, Deadlines deadlines, Clock clock) {
        this.stored = stored;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    Progress progress(Request request) {
        return deadlines.progress(
                course(request),
                request.times().paused().orElse(null),
                request.times().decided().filter(at -> !isRunning(request)).orElseGet(clock::instant));
    }

    /** The same for all of these that go on, read at once. */
    Map<UUID, Progress> progress(List<Request> requests) {
        var going = requests.stream().filter(RequestClocks::isRunning).toList();
        var pauses = stored.pauses(going.stream().map(Request::id).toList());
        return going.stream()
                .collect(Collectors.toMap(
                        Request::id,
                        request -> deadlines.progress(
                                course(request, pauses.getOrDefault(request.id(), List.of())),
                                request.times().paused().orElse(null),
                                clock.instant())));
    }

    /** What a clock that begins now will say. */
    Marks begin(RequestKind kind) {
        return marks(Course.of(clock.instant(), kind.term(0)));
    }

    /** Writes down what the clock says now. Whether it says something else than before. */
    boolean recount(Request request) {
        var marks = marks(course(request));
        stored.mark(request.id(), marks);
        return !marks.due().equals(request.dueAt());
    }

    private static boolean isRunning(Request request) {
        return !request.state().isLast();
    }

    private Course course(Request request) {
        return course(request, stored.pauses(request.id()));
    }

    private static Course course(Request request, List<Pause> pauses) {
        return new Course(request.times().clockFrom(), request.kind().term(request.stepsDone()), pauses);
    }

    private Marks marks(Course course) {
        return new Marks(deadlines.due(course), deadlines.at(course, HALF), deadlines.at(course, LATE));
    }

    /** When a term ends, and when it is half and nearly used. */
    record Marks(Instant due, Instant half, Instant late) {}
}
