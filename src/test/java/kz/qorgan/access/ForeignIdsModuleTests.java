package kz.qorgan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.qorgan.consenttexts.Texts;
import kz.qorgan.export.Exports;
import kz.qorgan.export.Exports.Copy;
import kz.qorgan.history.History;
import kz.qorgan.kernel.BorrowerAction;
import kz.qorgan.kernel.Factor;
import kz.qorgan.session.SessionLifecycle.Opened;
import kz.qorgan.testing.Entries;
import kz.qorgan.testing.FullLife;
import kz.qorgan.testing.People;
import kz.qorgan.testing.PortalTest;
import kz.qorgan.verification.Enrolments;
import kz.qorgan.verification.SensitiveAction;
import kz.qorgan.withdrawal.Plan;
import kz.qorgan.withdrawal.Plan.Choice;
import kz.qorgan.withdrawal.Plan.Passage;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every action of every service that takes an id, called by a borrower with every proof and the ids of another: it gives
 * nothing and changes nothing. What pages and downloads are asked for ends in one of these. A new action is called by
 * itself; one that takes a kind of id that is not known here fails.
 */
@PortalTest
class ForeignIdsModuleTests {

    /**
     * How services say that there is no such thing. A code that is tried under the id of another's is wrong: it is counted
     * before it is looked at, whoever tries.
     */
    private static final Set<String> NOTHING = Set.of(
            "NotThere",
            "NotHere",
            "NothingToReport",
            "NotProved",
            "OVER",
            "Over",
            "Wrong",
            "NotACode",
            "Flawed",
            "Refused",
            "Changed");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private FullLife lives;

    @Autowired
    private People people;

    @Autowired
    private Entries entries;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private Exports exports;

    @Autowired
    private Texts texts;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void giveNothingAndChangeNothing() {
        var victim = lives.one();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> entries.as(victim.session(), () -> exports.overview())
                        .copy()
                        .filter(copy -> copy.state() == Copy.State.READY)
                        .isPresent());
        var ids = ForeignIds.of(victim);
        List<String> wrong = new ArrayList<>();
        var tried = 0;
        for (var service : context.getBeansWithAnnotation(Service.class).values()) {
            for (var method : actionsWithIds(service)) {
                wrong.addAll(tryAll(service, method, ids));
                tried++;
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(tried).isGreaterThan(20);
    }

    private List<String> tryAll(Object service, Method method, ForeignIds ids) {
        List<String> wrong = new ArrayList<>();
        var before = ids.everythingAbout();
        for (var arguments : ids.argumentsOf(method, read())) {
            var result = call(service, method, arguments);
            if (!isNothing(result)) {
                wrong.add(method + " gave " + result);
            }
        }
        if (!ids.everythingAbout().equals(before)) {
            wrong.add(method + " changed something");
        }
        return wrong;
    }

    private List<Object> read() {
        var choice = new Choice(List.of(), false);
        return List.of(
                texts.current("marketing-sms").orElseThrow(),
                new Plan(choice, List.of(), List.of(), List.of(new Passage("Nothing", List.of()))));
    }

    private List<Method> actionsWithIds(Object service) {
        return Arrays.stream(AopUtils.getTargetClass(service).getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> method.isAnnotationPresent(BorrowerAction.class)
                        || method.isAnnotationPresent(SensitiveAction.class))
                .filter(method -> Arrays.stream(method.getParameterTypes()).anyMatch(ForeignIds::isAnId))
                .toList();
    }

    private Object call(Object service, Method method, Object[] arguments) {
        return entries.as(intruder(), () -> {
            try {
                var result = method.invoke(service, arguments);
                return result == null ? false : result;
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof AccessDeniedException) {
                    return false;
                }
                return e.getCause();
            }
        });
    }

    /** Another one for each call, so that no limit stands before what is to be proved. */
    private Opened intruder() {
        var person = people.borrower();
        var session = entries.by(person, Entries.firefox());
        transaction.executeWithoutResult(
                running -> enrolments.addConfirmed(person.id(), Factor.Kind.PASSWORD, session.id()));
        entries.holds(session, Duration.ZERO, Factor.Kind.SMS_OTP, Factor.Kind.PASSWORD);
        return session;
    }

    private static boolean isNothing(Object result) {
        return switch (result) {
            case Boolean done -> !done;
            case Optional<?> found -> found.isEmpty();
            case Collection<?> found -> found.isEmpty();
            case History.Page page -> page.events().isEmpty();
            case Enum<?> word -> NOTHING.contains(word.name());
            default -> NOTHING.contains(result.getClass().getSimpleName());
        };
    }
}
