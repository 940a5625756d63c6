package kz.qorgan.notaclient;

import java.util.List;
import kz.qorgan.rights.Request;

/**
 * What the holder of a number may know about it.
 *
 * @param fields as what it is held, by the names of the catalogue; once for each, whoever named it and how many did
 * @param requests that the holder has sent, the newest first
 */
public record Held(List<String> fields, List<Request> requests) {

    public Held {
        fields = List.copyOf(fields);
        requests = List.copyOf(requests);
    }
}
