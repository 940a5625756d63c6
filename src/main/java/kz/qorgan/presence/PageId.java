package kz.qorgan.presence;

import java.util.Optional;
import java.util.UUID;

/** Names an open page, so that closing one tab does not end what another one shows. Made by the page, kept nowhere in it. */
public record PageId(UUID value) {

    /** Reads what a page calls itself; nothing of anything else. */
    public static Optional<PageId> of(String text) {
        try {
            return Optional.of(new PageId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
