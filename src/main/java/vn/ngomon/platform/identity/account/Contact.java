package vn.ngomon.platform.identity.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A phone number in Viet Nam's national form (0 and 9 or 10 digits) or an e-mail address in lower case. */
public sealed interface Contact {

    String value();

    record Phone(String value) implements Contact {}

    record Email(String value) implements Contact {}

    Pattern PHONE = Pattern.compile("0[1-9][0-9]{8,9}");
    Pattern EMAIL = Pattern.compile("[^\\s@<>\"(),;:\\\\]{1,64}@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+");

    /** As people type it: {@code +84 912 345 678}, {@code 0912.345.678}, {@code An@Example.VN}. */
    static Optional<Contact> of(String typed) {
        var text = typed.strip();
        if (text.contains("@")) {
            var email = text.toLowerCase(Locale.ROOT);
            return email.length() <= 254 && EMAIL.matcher(email).matches() ? Optional.of(new Email(email)) : Optional.empty();
        }
        var digits = text.replaceAll("[\\s.()-]", "");
        if (digits.startsWith("+84")) {
            digits = "0" + digits.substring(3);
        }
        return PHONE.matcher(digits).matches() ? Optional.of(new Phone(digits)) : Optional.empty();
    }
}
