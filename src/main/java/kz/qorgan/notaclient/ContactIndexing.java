package kz.qorgan.notaclient;

import kz.qorgan.personaldata.PersonalData;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes numbers findable that were stored before there was an index, a part at a time; soon after the start and later again. */
@Component
class ContactIndexing {

    private static final int AT_ONCE = 500;

    private final PersonalData data;

    ContactIndexing(PersonalData data) {
        this.data = data;
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT10M")
    void index() {
        data.indexContacts(AT_ONCE);
    }
}
