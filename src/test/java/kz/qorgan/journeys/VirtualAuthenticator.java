package kz.qorgan.journeys;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** Chromium's own authenticator inside a page's browser: built in, with a finger that is always there. */
final class VirtualAuthenticator {

    private final CDPSession protocol;
    private final String id;

    VirtualAuthenticator(Page page) {
        protocol = page.context().newCDPSession(page);
        protocol.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var message = new JsonObject();
        message.add("options", options);
        id = protocol.send("WebAuthn.addVirtualAuthenticator", message)
                .get("authenticatorId")
                .getAsString();
    }

    /** Whether the next finger is the owner's. */
    void verifies(boolean owner) {
        var message = named();
        message.addProperty("isUserVerified", owner);
        protocol.send("WebAuthn.setUserVerified", message);
    }

    /** How many passkeys it holds. */
    int passkeys() {
        return protocol.send("WebAuthn.getCredentials", named())
                .getAsJsonArray("credentials")
                .size();
    }

    private JsonObject named() {
        var message = new JsonObject();
        message.addProperty("authenticatorId", id);
        return message;
    }
}
