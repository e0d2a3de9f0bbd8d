package vn.ngomon.platform.identity.signin;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.identity.DemoAccounts;
import vn.ngomon.platform.identity.Filled;

/**
 * @param blockedUntil when the next attempt may be made, or null
 * @param demo buttons of the demo, empty elsewhere
 */
public record SignInPage(Filled form, String next, @Nullable Instant blockedUntil, @Nullable String notice,
        List<Provider> providers, List<DemoAccounts.Button> demo) {

    /** A sign-in button. */
    public record Provider(String id, String nameVi, String nameEn) {

        public String name(String language) {
            return language.equals("vi") ? nameVi : nameEn;
        }
    }
}
