package vn.ngomon.government.dossier;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** The secret given at filing: whoever has it may look at a dossier without an account. Attempts are limited at the door. */
@Component
public class LookupSecrets {

    private static final int LONGEST = 40;

    private final Dossiers dossiers;

    LookupSecrets(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    public boolean opens(UUID dossier, String secret) {
        return secret.length() <= LONGEST && dossiers.hasSecret(dossier, Filing.hash(secret));
    }
}
