package kz.qorgan.files;

import java.util.UUID;

/** Which file. Random; means nothing to anybody but the owner of the file. */
public record FileId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
