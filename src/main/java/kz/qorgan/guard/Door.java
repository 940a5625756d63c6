package kz.qorgan.guard;

import java.util.EnumSet;
import java.util.Set;
import kz.qorgan.guard.AlarmRaised.Alarm;
import kz.qorgan.limits.Attempt;
import kz.qorgan.limits.LimitRow;
import kz.qorgan.limits.Limits;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How the door stands to strangers, as this process knows it; looked up every five seconds, so that no request pays for it.
 * Browsers that are known for a number, and passkeys, never meet it.
 */
@Component
class Door {

    private final Limits limits;
    private final GuardPolicy policy;
    private final ApplicationEventPublisher events;
    private final Set<Alarm> raised = EnumSet.noneOf(Alarm.class);
    private volatile int wrongCodes;
    private volatile int percentUsed = 100;

    Door(Limits limits, GuardPolicy policy, ApplicationEventPublisher events) {
        this.limits = limits;
        this.policy = policy;
        this.events = events;
    }

    @Scheduled(fixedDelayString = "PT5S")
    void look() {
        wrongCodes = limits.left(Attempt.of(LimitRow.WRONG_CODE_GLOBAL, "all")).counted();
        alarm(Alarm.WRONG_CODES, wrongCodes >= policy.watchedFrom());
        alarm(Alarm.DEFENDED, wrongCodes >= policy.defendedFrom());
        alarm(Alarm.CLOSED, isClosed());
    }

    /** Takes how many of the texts of the last 15 minutes led to a sign-in. */
    void converted(int texts, int used) {
        percentUsed = texts < policy.conversionFrom() ? 100 : 100 * used / texts;
        alarm(Alarm.FEW_TEXTS_USED, isSlow() || percentUsed < policy.conversionWork());
    }

    /** Called for each text that is asked for in vain, because too much of the budget is used. */
    void budgetRunsOut(boolean running) {
        alarm(Alarm.BUDGET, running);
    }

    boolean isClosed() {
        return wrongCodes >= policy.closedFrom();
    }

    boolean isDefended() {
        return wrongCodes >= policy.defendedFrom();
    }

    boolean asksForWork() {
        return isDefended() || percentUsed < policy.conversionWork();
    }

    boolean isSlow() {
        return percentUsed < policy.conversionSlow();
    }

    private synchronized void alarm(Alarm alarm, boolean on) {
        if (on && raised.add(alarm)) {
            events.publishEvent(new AlarmRaised(alarm));
        } else if (!on) {
            raised.remove(alarm);
        }
    }
}
