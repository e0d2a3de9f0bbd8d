package vn.ngomon.platform.identity.own;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.identity.Account;
import vn.ngomon.platform.identity.Filled;
import vn.ngomon.platform.identity.signin.Passkeys;
import vn.ngomon.platform.identity.signin.Sessions;
import vn.ngomon.platform.identity.token.ApiTokens;

/**
 * @param newToken the secret of a token just made; shown this once
 * @param scopes what a token may be allowed
 */
public record SecurityPage(Account account, boolean hasPassword, boolean secondFactor, int recoveryCodes, List<Passkeys.Passkey> passkeys,
        List<Sessions.Listed> sessions, List<ApiTokens.Token> tokens, List<String> scopes, @Nullable String newToken, Filled form,
        @Nullable String notice) {}
