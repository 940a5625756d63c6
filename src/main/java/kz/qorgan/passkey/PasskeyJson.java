package kz.qorgan.passkey;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes what a browser is asked and reads what it answers, which may be anything at all. */
@Component
class PasskeyJson {

    private static final Logger LOG = LoggerFactory.getLogger(PasskeyJson.class);
    private static final int LONGEST = 16_384;
    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> MADE =
            new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> SHOWN =
            new TypeReference<>() {};

    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    String write(Object options) {
        return json.writeValueAsString(options);
    }

    /** The answer of an authenticator that has made a passkey. */
    Optional<Answer<AuthenticatorAttestationResponse>> made(String answer) {
        return read(answer, MADE)
                .filter(made -> isWhole(made.getResponse().getAttestationObject()))
                .flatMap(this::withChallenge);
    }

    /** The answer of an authenticator that was asked for a passkey it has. */
    Optional<Answer<AuthenticatorAssertionResponse>> shown(String answer) {
        return read(answer, SHOWN)
                .filter(shown -> isWhole(
                        shown.getResponse().getAuthenticatorData(),
                        shown.getResponse().getSignature()))
                .flatMap(this::withChallenge);
    }

    private <R extends AuthenticatorResponse> Optional<PublicKeyCredential<R>> read(
            String answer, TypeReference<PublicKeyCredential<R>> type) {
        try {
            return answer.length() > LONGEST
                    ? Optional.empty()
                    : Optional.ofNullable(json.readValue(answer, type))
                            .filter(credential -> isWhole(credential.getRawId(), credential.getResponse()));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            LOG.debug("An answer cannot be read: {}", unreadable.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** Which question is answered stands in what the browser signed. */
    private <R extends AuthenticatorResponse> Optional<Answer<R>> withChallenge(PublicKeyCredential<R> credential) {
        try {
            var client = credential.getResponse().getClientDataJSON();
            return Optional.ofNullable(client)
                    .map(data ->
                            json.readTree(data.getBytes()).path("challenge").asString(""))
                    .filter(challenge -> !challenge.isEmpty())
                    .map(challenge -> new Answer<>(credential, Bytes.fromBase64(challenge)));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            LOG.debug("An answer has no question: {}", unreadable.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static boolean isWhole(Object... parts) {
        return Stream.of(parts).allMatch(Objects::nonNull);
    }

    /** What an authenticator answered, and to which challenge it says it does. Nothing of it is checked yet. */
    record Answer<R extends AuthenticatorResponse>(PublicKeyCredential<R> credential, Bytes challenge) {}
}
