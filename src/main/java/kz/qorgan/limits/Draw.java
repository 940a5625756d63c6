package kz.qorgan.limits;

import org.jspecify.annotations.Nullable;

/**
 * How much is counted, and where.
 *
 * @param key keyed hash of the row and of what is counted
 * @param member keyed hash of what differs from try to try, for a row that counts different ones
 * @param reserve drawn from instead, where this one is dry
 */
record Draw(
        LimitRow row,
        byte[] key,
        int cost,
        byte[] member,
        @Nullable Draw reserve) {}
