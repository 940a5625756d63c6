package kz.qorgan.kernel;

import java.util.UUID;

/** Names a signed-in browser. Not a secret: it opens nothing, the token in the cookie does. */
public record SessionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
