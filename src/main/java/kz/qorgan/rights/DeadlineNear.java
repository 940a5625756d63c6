package kz.qorgan.rights;

import java.util.UUID;

/** So many percent of a request's term are used: 50, 80 or 100, each told once. */
public record DeadlineNear(UUID request, int percent) {}
