package vn.ngomon.platform.identity.own;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.identity.Account;
import vn.ngomon.platform.identity.Filled;
import vn.ngomon.platform.identity.account.IdentityNumbers;
import vn.ngomon.platform.identity.signin.SignInPage;

/**
 * @param providers those that may verify the number, not linked yet
 * @param linked names of those that are
 */
public record AccountPage(Account account, List<IdentityNumbers.Claim> numbers, List<SignInPage.Provider> providers, List<String> linked,
        boolean hasPassword, Filled form, @Nullable String notice) {}
