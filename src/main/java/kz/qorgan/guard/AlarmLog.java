package kz.qorgan.guard;

import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes alarms to the log and to the figures, which is where people are called from. */
@Component
class AlarmLog {

    private static final Logger LOG = LoggerFactory.getLogger(AlarmLog.class);

    private final MeterRegistry meters;

    AlarmLog(MeterRegistry meters) {
        this.meters = meters;
    }

    @EventListener
    void on(AlarmRaised event) {
        LOG.warn("Alarm at the door: {}", event.alarm());
        meters.counter("qorgan.guard.alarms", "alarm", event.alarm().name()).increment();
    }
}
