package kz.qorgan.passkey;

import java.net.URI;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/**
 * The parts of Spring Security that check and keep passkeys, without its filters: those keep the challenge of a stranger in
 * a servlet session, and no stranger has one here.
 */
@Configuration
class WebAuthnStore {

    private static final String NAME = "Qorgan";

    @Bean
    PublicKeyCredentialUserEntityRepository passkeyHolders(JdbcOperations jdbc) {
        return new JdbcPublicKeyCredentialUserEntityRepository(jdbc);
    }

    @Bean
    UserCredentialRepository passkeyCredentials(JdbcOperations jdbc) {
        return new JdbcUserCredentialRepository(jdbc);
    }

    /** A passkey belongs to the host of the public address; an answer must come from a page of that very address. */
    @Bean
    PublicKeyCredentialRpEntity relyingPartyEntity(@Value("${qorgan.public-url}") URI publicUrl) {
        return PublicKeyCredentialRpEntity.builder()
                .id(publicUrl.getHost())
                .name(NAME)
                .build();
    }

    @Bean
    WebAuthnRelyingPartyOperations relyingPartyOperations(
            PublicKeyCredentialUserEntityRepository holders,
            UserCredentialRepository credentials,
            PublicKeyCredentialRpEntity entity,
            @Value("${qorgan.public-url}") URI publicUrl) {
        var origin = publicUrl.getScheme() + "://" + publicUrl.getAuthority();
        return new Webauthn4JRelyingPartyOperations(holders, credentials, entity, Set.of(origin));
    }
}
