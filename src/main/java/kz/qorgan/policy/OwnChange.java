package kz.qorgan.policy;

import java.util.List;

/**
 * What a new version changes about one purpose, for one reader.
 *
 * @param newPurpose whether nothing was asked for it before
 * @param agreed whether the reader has agreed to all of it by now
 * @param recipients ids of those who may receive data now and might not before
 * @param noLonger ids of those who might before and may not now
 * @param stored names of the fields that it is newly about and of which something is stored about the reader
 * @param notStored names of the fields that it is newly about and of which nothing is
 */
public record OwnChange(
        String purpose,
        boolean newPurpose,
        boolean agreed,
        List<String> recipients,
        List<String> noLonger,
        List<String> stored,
        List<String> notStored) {

    public OwnChange {
        recipients = List.copyOf(recipients);
        noLonger = List.copyOf(noLonger);
        stored = List.copyOf(stored);
        notStored = List.copyOf(notStored);
    }

    boolean isNothing() {
        return !newPurpose && recipients.isEmpty() && noLonger.isEmpty() && stored.isEmpty() && notStored.isEmpty();
    }
}
