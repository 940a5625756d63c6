package kz.qorgan.personaldata;

import java.time.Instant;

/** A value that another one has replaced. */
record FormerValue(StoredValue value, Instant replacedAt) {}
