package vn.ngomon.platform.identity;

import java.time.Instant;
import java.util.Locale;

/** Carries a code to a phone or a mailbox, in the caller's transaction: what is rolled back was never sent. */
public interface OneTimeCodeSender {

    /** @return false when nothing carries messages to this contact: the code is kept and shown to the administrator */
    boolean send(Message message);

    /**
     * @param contact a phone number in national form or an e-mail address
     * @param purpose why it is sent; {@link Purpose#ALREADY_REGISTERED} carries an empty code
     */
    record Message(String contact, Purpose purpose, String code, Instant expiresAt, Locale locale) {

        @Override
        public String toString() {
            return "Message[" + purpose + "]";
        }
    }

    enum Purpose {
        SIGN_UP,
        /** Signs in whoever has the contact, without a password. */
        SIGN_IN,
        /** Somebody asked to be signed in by a code to an account that is not entered so: its owner is told, the page tells nobody. */
        NOT_BY_CODE,
        /** Somebody tried to sign up with a contact that has an account: its owner is told, the page tells nobody. */
        ALREADY_REGISTERED,
        NEW_CONTACT,
        FORGOTTEN_PASSWORD,
        /** Somebody asked for a code for a contact without an account: nothing is sent, the page looks the same. */
        NOBODY
    }
}
