package vn.ngomon.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.identity.Account;

/**
 * Passkeys by Spring Security's relying party. A passkey unlocked by finger, face or PIN (user verification is required)
 * is possession and knowledge in one, so it stands for password and second factor together.
 */
@Component
public class Passkeys {

    /** @param id as the browser names it */
    public record Passkey(String id, String label, Instant created, Instant lastUsed) {}

    private final JdbcUserCredentialRepository credentials;
    private final JdbcPublicKeyCredentialUserEntityRepository users;
    private final String origin;

    /** @param origin {@code https://dichvucong.example.vn}; empty: as the browser asked, for a machine of one's own */
    Passkeys(JdbcOperations db, @Value("${ngomon.identity.origin:}") String origin) {
        this.credentials = new JdbcUserCredentialRepository(db);
        this.users = new JdbcPublicKeyCredentialUserEntityRepository(db);
        this.origin = origin;
    }

    PublicKeyCredentialCreationOptions offer(Account account, Authenticated who, HttpServletRequest request) {
        var party = party(request);
        party.setCustomizeCreationOptions(options -> options
                .user(ImmutablePublicKeyCredentialUserEntity.builder().id(user(account)).name(shownName(account)).displayName(account.shownName()).build())
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder().residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED).build()));
        return party.createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(who));
    }

    void register(PublicKeyCredentialCreationOptions options, RelyingPartyPublicKey key, HttpServletRequest request) {
        party(request).registerCredential(new ImmutableRelyingPartyRegistrationRequest(options, key));
    }

    PublicKeyCredentialRequestOptions challenge(HttpServletRequest request) {
        var nobody = new AnonymousAuthenticationToken("passkey", "anonymous", AuthorityUtils.createAuthorityList("ANONYMOUS"));
        return party(request).createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(nobody));
    }

    /** @return the account that owns the passkey; throws what the framework throws when the proof is false. */
    UUID check(RelyingPartyAuthenticationRequest proof, HttpServletRequest request) {
        return UUID.fromString(party(request).authenticate(proof).getName());
    }

    public List<Passkey> of(UUID account) {
        return user(account).map(id -> credentials.findByUserId(id).stream()
                .map(key -> new Passkey(key.getCredentialId().toBase64UrlString(), key.getLabel(), key.getCreated(), key.getLastUsed()))
                .toList()).orElse(List.of());
    }

    public boolean remove(UUID account, String id) {
        var own = of(account).stream().anyMatch(key -> key.id().equals(id));
        if (own) {
            credentials.delete(Bytes.fromBase64(id));
        }
        return own;
    }

    public void removeAll(UUID account) {
        of(account).forEach(key -> credentials.delete(Bytes.fromBase64(key.id())));
        user(account).ifPresent(users::delete);
    }

    private Optional<Bytes> user(UUID account) {
        return Optional.ofNullable(users.findByUsername(account.toString())).map(user -> user.getId());
    }

    /** The handle the authenticator keeps is random; the row's name is the account's id. */
    private Bytes user(Account account) {
        return user(account.id()).orElseGet(() -> {
            var id = Bytes.random();
            users.save(ImmutablePublicKeyCredentialUserEntity.builder().id(id).name(account.id().toString()).displayName(account.id().toString()).build());
            return id;
        });
    }

    private static String shownName(Account account) {
        return Optional.ofNullable(account.login()).or(() -> Optional.ofNullable(account.phone()))
                .or(() -> Optional.ofNullable(account.email())).orElse(account.name());
    }

    private Webauthn4JRelyingPartyOperations party(HttpServletRequest request) {
        var here = origin.isEmpty() ? originOf(request) : origin;
        var party = new Webauthn4JRelyingPartyOperations(users, credentials,
                PublicKeyCredentialRpEntity.builder().id(URI.create(here).getHost()).name("Ngọ Môn").build(), Set.of(here));
        party.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return party;
    }

    private static String originOf(HttpServletRequest request) {
        boolean usual = request.getServerPort() == (request.isSecure() ? 443 : 80);
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + request.getServerPort());
    }
}
