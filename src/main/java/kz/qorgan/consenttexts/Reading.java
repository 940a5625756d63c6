package kz.qorgan.consenttexts;

import java.time.Instant;
import kz.qorgan.kernel.Language;

/** That a borrower was shown a version. */
public record Reading(TextVersion version, Language language, Instant at) {}
