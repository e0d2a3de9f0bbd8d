package vn.ngomon.government.dossier;

import java.util.List;
import java.util.Optional;
import vn.ngomon.platform.casework.Outcome.Refused;

/** Why an act on a dossier may not be done: a sentence under {@code dossier.refused}. */
public final class Refusal {

    private Refusal() {}

    public static Refused of(String key, Object... args) {
        return new Refused("dossier.refused." + key, List.of(args));
    }

    public static Optional<Refused> when(boolean so, String key, Object... args) {
        return so ? Optional.of(of(key, args)) : Optional.empty();
    }
}
