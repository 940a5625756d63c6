package kz.qorgan.employee;

import kz.qorgan.kernel.SessionId;

/** A session of staff was ended, here or by another process; its open pages must go. May be told more than once. */
public record StaffSessionEnded(SessionId session) {}
