package kz.qorgan.rightsdesk;

import java.util.Set;
import java.util.stream.Collectors;
import kz.qorgan.contacts.ContactNumbers;
import kz.qorgan.contacts.ContactNumbers.Place;
import kz.qorgan.personaldata.PersonalData;
import kz.qorgan.restriction.Restrictions;
import kz.qorgan.restriction.Scope;
import kz.qorgan.rights.Request;
import kz.qorgan.rights.RequestKind;
import kz.qorgan.rights.Requests;
import org.springframework.stereotype.Component;

/** What follows from the request of somebody who is not a client, wherever the number stands. */
@Component
class StrangerEffects {

    private final Requests requests;
    private final ContactNumbers contacts;
    private final PersonalData data;
    private final Restrictions restrictions;

    StrangerEffects(Requests requests, ContactNumbers contacts, PersonalData data, Restrictions restrictions) {
        this.requests = requests;
        this.contacts = contacts;
        this.data = data;
        this.restrictions = restrictions;
    }

    /** Takes out everything about the person, or blocks it from use. Whether that is all there is to do. */
    boolean follow(Request request) {
        var holder = requests.strangerOf(request.id()).orElseThrow();
        var places = contacts.places(holder).stream()
                .filter(place -> place.field().equals(request.about()))
                .toList();
        places.forEach(place -> {
            if (request.kind() == RequestKind.CONTACT_REMOVAL) {
                data.destroy(place.borrower(), about(place));
            } else {
                about(place).forEach(field -> restrictions.block(place.borrower(), new Scope(field)));
            }
        });
        return true;
    }

    /** The number and what else stands about the same person, such as the name. */
    private Set<String> about(Place place) {
        var person = place.field().substring(0, place.field().lastIndexOf('.') + 1);
        return restrictions.fieldsOf(Scope.EVERYTHING).stream()
                .filter(field -> field.equals(place.field()) || !person.isEmpty() && field.startsWith(person))
                .collect(Collectors.toUnmodifiableSet());
    }
}
