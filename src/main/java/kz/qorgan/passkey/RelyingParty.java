package kz.qorgan.passkey;

import com.webauthn4j.util.exception.WebAuthnException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kz.qorgan.passkey.PasskeyJson.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Component;

/**
 * What this portal asks of authenticators, and whether their answers fit: the holder was verified by the device, the passkey
 * can be found without a name, and a signature counter only ever grows.
 */
@Component
class RelyingParty {

    private static final Logger LOG = LoggerFactory.getLogger(RelyingParty.class);
    private static final int COUNTER_AT = 33;

    private final WebAuthnRelyingPartyOperations operations;
    private final UserCredentialRepository credentials;
    private final PublicKeyCredentialRpEntity entity;
    private final PasskeyPolicy policy;

    RelyingParty(
            WebAuthnRelyingPartyOperations operations,
            UserCredentialRepository credentials,
            PublicKeyCredentialRpEntity entity,
            PasskeyPolicy policy) {
        this.operations = operations;
        this.credentials = credentials;
        this.entity = entity;
        this.policy = policy;
    }

    /** An authenticator that holds a passkey of this holder already is not to make another one. */
    PublicKeyCredentialCreationOptions creation(Bytes challenge, PublicKeyCredentialUserEntity holder) {
        return PublicKeyCredentialCreationOptions.builder()
                .rp(entity)
                .user(holder)
                .challenge(challenge)
                .timeout(policy.ceremonyLife())
                .attestation(AttestationConveyancePreference.NONE)
                .pubKeyCredParams(
                        PublicKeyCredentialParameters.EdDSA,
                        PublicKeyCredentialParameters.ES256,
                        PublicKeyCredentialParameters.RS256)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .build())
                .excludeCredentials(passkeysOf(holder))
                .build();
    }

    /** Asks for any passkey of this portal that the person has. */
    PublicKeyCredentialRequestOptions request(Bytes challenge) {
        return request(challenge, List.of());
    }

    /** Asks for a passkey of this holder. */
    PublicKeyCredentialRequestOptions request(Bytes challenge, PublicKeyCredentialUserEntity holder) {
        return request(challenge, passkeysOf(holder));
    }

    /** Keeps the public key of a passkey that was made as asked for; nothing of any other. */
    Optional<CredentialRecord> register(
            Answer<AuthenticatorAttestationResponse> answer, PublicKeyCredentialUserEntity holder) {
        return checked(() -> operations.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                creation(answer.challenge(), holder), new RelyingPartyPublicKey(answer.credential(), ""))));
    }

    /** Whose passkey it is that was shown; nothing for a wrong answer. Renews the kept counter. */
    Optional<PublicKeyCredentialUserEntity> authenticate(Answer<AuthenticatorAssertionResponse> answer) {
        var kept = credentials.findByCredentialId(answer.credential().getRawId());
        var handle = answer.credential().getResponse().getUserHandle();
        return kept == null
                        || handle != null && !handle.equals(kept.getUserEntityUserId())
                        || !isCounterAhead(answer.credential().getResponse(), kept)
                ? Optional.empty()
                : checked(() -> operations.authenticate(
                        new RelyingPartyAuthenticationRequest(request(answer.challenge()), answer.credential())));
    }

    /** Spring Security compares with the counter of the first day only. One that stands still is of a copied authenticator. */
    private static boolean isCounterAhead(AuthenticatorAssertionResponse response, CredentialRecord kept) {
        var data = response.getAuthenticatorData().getBytes();
        var counter = data.length < COUNTER_AT + Integer.BYTES
                ? 0
                : Integer.toUnsignedLong(ByteBuffer.wrap(data).getInt(COUNTER_AT));
        var ahead = counter > kept.getSignatureCount() || counter == 0 && kept.getSignatureCount() == 0;
        if (!ahead) {
            LOG.warn("The signature counter of a passkey did not grow; it may have been copied");
        }
        return ahead;
    }

    private PublicKeyCredentialRequestOptions request(Bytes challenge, List<PublicKeyCredentialDescriptor> allowed) {
        return PublicKeyCredentialRequestOptions.builder()
                .rpId(entity.getId())
                .challenge(challenge)
                .timeout(policy.ceremonyLife())
                .userVerification(UserVerificationRequirement.REQUIRED)
                .allowCredentials(allowed)
                .build();
    }

    private List<PublicKeyCredentialDescriptor> passkeysOf(PublicKeyCredentialUserEntity holder) {
        return credentials.findByUserId(holder.getId()).stream()
                .map(kept -> PublicKeyCredentialDescriptor.builder()
                        .id(kept.getCredentialId())
                        .transports(kept.getTransports())
                        .build())
                .toList();
    }

    private static <T> Optional<T> checked(Supplier<T> check) {
        try {
            return Optional.of(check.get());
        } catch (WebAuthnException | IllegalArgumentException refused) {
            LOG.debug("An answer does not fit: {}", refused.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
