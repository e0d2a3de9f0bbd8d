package vn.ngomon.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.ngomon.platform.identity.Account;
import vn.ngomon.platform.identity.AccountEvents;
import vn.ngomon.platform.identity.account.Accounts;

/** What the browser's script asks for while it talks to the authenticator; the only pages here that need a script. */
@RestController
class PasskeyController {

    private static final String CREATION = "ngomon.passkey.creation";
    private static final String REQUEST = "ngomon.passkey.request";

    private final Passkeys passkeys;
    private final Accounts accounts;
    private final Sessions sessions;
    private final SignIns signIns;
    private final Devices devices;
    private final AccountEvents events;
    private final JsonMapper json = JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    PasskeyController(Passkeys passkeys, Accounts accounts, Sessions sessions, SignIns signIns, Devices devices, AccountEvents events) {
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.sessions = sessions;
        this.signIns = signIns;
        this.devices = devices;
        this.events = events;
    }

    @PostMapping(path = "/account/passkeys/options", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> offer(HttpServletRequest request) {
        var who = who();
        var account = who.flatMap(found -> accounts.find(found.accountId())).filter(Account::isOpen);
        if (account.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        var options = passkeys.offer(account.get(), who.get(), request);
        request.getSession().setAttribute(CREATION, options);
        return ResponseEntity.ok(json.writeValueAsString(options));
    }

    @PostMapping(path = "/account/passkeys", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> register(@RequestBody String body, @RequestParam String label, HttpServletRequest request) {
        var who = who();
        var options = take(request, CREATION, PublicKeyCredentialCreationOptions.class);
        if (who.isEmpty() || options.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        try {
            var key = json.readValue(body, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
            var name = label.isBlank() ? "Passkey" : label.strip().substring(0, Math.min(60, label.strip().length()));
            passkeys.register(options.get(), new RelyingPartyPublicKey(key, name), request);
        } catch (JacksonException | IllegalArgumentException | IllegalStateException | com.webauthn4j.util.exception.WebAuthnException e) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).build();
        }
        events.happened(who.get().accountId(), "passkeyAdded");
        return ResponseEntity.noContent().build();
    }

    @PostMapping(path = "/sign-in/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
    String challenge(HttpServletRequest request) {
        var options = passkeys.challenge(request);
        request.getSession().setAttribute(REQUEST, options);
        return json.writeValueAsString(options);
    }

    @PostMapping(path = "/sign-in/passkey", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, String>> signIn(@RequestBody String body, @RequestParam(defaultValue = "") String next,
            HttpServletRequest request, HttpServletResponse response) {
        var account = take(request, REQUEST, PublicKeyCredentialRequestOptions.class).flatMap(options -> proved(options, body, request));
        if (account.isEmpty()) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).build();
        }
        sessions.open(request, response, account.get(), Authenticated.Means.PASSKEY);
        signIns.signedIn(account.get().id(), devices.of(request, response));
        return ResponseEntity.ok(Map.of("next", LocalPath.of(next, SignInController.landing(account.get()))));
    }

    private Optional<Account> proved(PublicKeyCredentialRequestOptions options, String body, HttpServletRequest request) {
        try {
            var proof = json.readValue(body, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
            return accounts.find(passkeys.check(new RelyingPartyAuthenticationRequest(options, proof), request)).filter(Account::isOpen);
        } catch (JacksonException | AuthenticationException | IllegalArgumentException | com.webauthn4j.util.exception.WebAuthnException e) {
            return Optional.empty();
        }
    }

    /** A challenge is answered once. */
    private static <T> Optional<T> take(HttpServletRequest request, String name, Class<T> type) {
        return Optional.ofNullable(request.getSession(false)).flatMap(session -> {
            var value = session.getAttribute(name);
            session.removeAttribute(name);
            return type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty();
        });
    }

    private static Optional<Authenticated> who() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Authenticated who ? Optional.of(who) : Optional.empty();
    }
}
