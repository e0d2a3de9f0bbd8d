package vn.ngomon.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ngomon.platform.audit.Audit;
import vn.ngomon.platform.identity.AccountEvents;
import vn.ngomon.platform.identity.account.Accounts;
import vn.ngomon.platform.identity.account.Passwords;
import vn.ngomon.platform.identity.seat.Actors;
import vn.ngomon.platform.identity.token.ApiTokens;

/** Changes what an account is entered with, and shuts everything that was opened with the old. */
@Service
public class Credentials {

    private final Accounts accounts;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final Devices devices;
    private final ApiTokens tokens;
    private final OneTimeLinks links;
    private final Actors actors;
    private final AccountEvents events;
    private final Audit audit;

    Credentials(Accounts accounts, Passwords passwords, SecondFactors factors, Passkeys passkeys, Sessions sessions, Devices devices,
            ApiTokens tokens, OneTimeLinks links, Actors actors, AccountEvents events,
            Audit audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.factors = factors;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.devices = devices;
        this.tokens = tokens;
        this.links = links;
        this.actors = actors;
        this.events = events;
        this.audit = audit;
    }

    /** By its owner, who stays signed in here and nowhere else. */
    @Transactional
    public void changePassword(UUID account, String password, HttpServletRequest request) {
        accounts.changePassword(account, passwords.encode(password));
        tokens.revokeAll(account);
        devices.forgetAll(account);
        sessions.endOthers(account, request);
        events.happened(account, "passwordChanged");
    }

    /** After a code proved the phone or mailbox. */
    @Transactional
    public void recoverPassword(UUID account, String password) {
        accounts.changePassword(account, passwords.encode(password));
        tokens.revokeAll(account);
        devices.forgetAll(account);
        sessions.endAll(account);
        events.happened(account, "passwordChanged");
    }

    /** By a one-time link: everything the old holder had is gone, the second factor is set up anew at the next sign-in. */
    @Transactional
    public void replaceAll(UUID account, String password) {
        factors.remove(account);
        passkeys.removeAll(account);
        recoverPassword(account, password);
    }

    /** By an administrator: the old way in is shut at once, the link opens the new one. */
    @Transactional
    public String reset(UUID account, UUID by) {
        accounts.dropPassword(account);
        factors.remove(account);
        passkeys.removeAll(account);
        tokens.revokeAll(account);
        sessions.endAll(account);
        events.happened(account, by, "reset");
        return links.make(account, OneTimeLinks.Purpose.RESET, by);
    }

    @Transactional
    public void shut(UUID account, UUID by, String what) {
        tokens.revokeAll(account);
        sessions.endAll(account);
        actors.forget(account);
        events.happened(account, by, what);
    }

    /** The person leaves: what is theirs alone is emptied, what was done in their name stays with its id; who saw their account, and what they saw, is forgotten. */
    @Transactional
    public void close(UUID account) {
        shut(account, account, "closed");
        passkeys.removeAll(account);
        accounts.close(account);
        audit.forget(account);
    }
}
