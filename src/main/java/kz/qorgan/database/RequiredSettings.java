package kz.qorgan.database;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;

/** What must be configured outside the demo profile, each with the sentence that says so. */
final class RequiredSettings {

    private static final Map<String, String> SENTENCES = sentences();

    private RequiredSettings() {}

    static void check(ConfigurableEnvironment environment) {
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            return;
        }
        SENTENCES.forEach((property, sentence) -> {
            if (!StringUtils.hasText(environment.getProperty(property))) {
                throw new StartRefused(sentence);
            }
        });
        if (environment.getProperty("qorgan.limits.mode", "").equalsIgnoreCase("track")) {
            throw new StartRefused("QORGAN_LIMITS=track is for measuring in the demo profile only; leave it unset.");
        }
        if (!environment.getRequiredProperty("qorgan.sms.provider").equals("twilio")) {
            throw new StartRefused(
                    "QORGAN_SMS_PROVIDER must be twilio; the demo inbox exists only with QORGAN_PROFILE=demo.");
        }
    }

    private static Map<String, String> sentences() {
        Map<String, String> sentences = new LinkedHashMap<>();
        sentences.put(
                "qorgan.database.url",
                "QORGAN_DATABASE_URL is not set: name the JDBC address of a PostgreSQL 15 or newer, or set QORGAN_PROFILE=demo for a demonstration.");
        sentences.put(
                "qorgan.master-key-file",
                "QORGAN_MASTER_KEY_FILE is not set: name a file that holds 32 random bytes in Base64.");
        sentences.put("qorgan.sms.provider", "QORGAN_SMS_PROVIDER is not set: name the SMS provider (twilio).");
        sentences.put(
                "qorgan.public-url",
                "QORGAN_PUBLIC_URL is not set: name the address under which people reach the portal, such as https://my.example.kz.");
        return sentences;
    }
}
