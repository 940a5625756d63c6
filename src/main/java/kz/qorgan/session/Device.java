package kz.qorgan.session;

import java.time.Instant;
import kz.qorgan.device.DeviceWords;
import kz.qorgan.kernel.SessionId;

/** A signed-in browser, as its owner sees it. */
public record Device(
        SessionId session,
        boolean current,
        boolean shared,
        DeviceWords words,
        Instant signedInAt,
        Instant lastUsedAt) {}
