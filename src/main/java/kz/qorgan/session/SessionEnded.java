package kz.qorgan.session;

import kz.qorgan.kernel.SessionId;

/** A session was ended, here or by another process; its open pages must go. May be told more than once. */
public record SessionEnded(SessionId session) {}
