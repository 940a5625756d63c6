package kz.qorgan.files;

import java.time.Instant;
import kz.qorgan.filecheck.FileType;

/**
 * A file that is kept.
 *
 * @param kind what it is kept for, as a word of the module that keeps it, such as {@code CORRECTION}
 * @param name how its owner called it; for showing, with the type's own extension for downloads
 * @param size of the content, in bytes
 */
public record StoredFile(
        FileId id, String kind, String name, FileType type, long size, boolean hasThumbnail, Instant addedAt) {}
