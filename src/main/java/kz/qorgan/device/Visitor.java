package kz.qorgan.device;

import kz.qorgan.kernel.ClientAddress;

/**
 * Where a sign-in comes from, as the request tells.
 *
 * @param userAgent what the browser calls itself; anything at all, cut to 512 characters
 * @param sharedDevice whether the person said that others use this device too
 */
public record Visitor(String userAgent, ClientAddress address, boolean sharedDevice) {

    private static final int LONGEST = 512;

    public Visitor {
        userAgent = userAgent.length() <= LONGEST ? userAgent : userAgent.substring(0, LONGEST);
    }
}
