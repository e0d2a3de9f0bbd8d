package vn.ngomon.platform.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void nobodysPasswordCostsAsMuchToCompareAsAnyNewOne() {
        assertThat(cost(Passwords.NOBODYS)).isEqualTo(cost(passwords.encode("một mật khẩu bất kỳ")));
        assertThat(passwords.matches("nobody has this password", null)).as("nor does it open anything").isFalse();
    }

    /** Kind, version and parameters: what stands before salt and hash. */
    private static String cost(String hash) {
        return hash.substring(0, hash.lastIndexOf('$', hash.lastIndexOf('$') - 1));
    }
}
