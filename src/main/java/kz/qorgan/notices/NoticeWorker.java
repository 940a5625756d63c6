package kz.qorgan.notices;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every second for notices that are due; as many processes as like may do so. */
@Component
class NoticeWorker {

    private static final int AT_ONCE = 20;

    private final NoticeSending sending;

    NoticeWorker(NoticeSending sending) {
        this.sending = sending;
    }

    @Scheduled(fixedDelayString = "PT1S")
    void work() {
        while (sending.sendDue(AT_ONCE) == AT_ONCE) {
            // there may be more
        }
    }
}
