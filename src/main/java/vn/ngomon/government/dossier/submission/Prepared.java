package vn.ngomon.government.dossier.submission;

import org.jspecify.annotations.Nullable;
import vn.ngomon.government.dossier.Dossier;
import vn.ngomon.government.dossier.Dossiers;
import vn.ngomon.platform.casework.Opening;

/** A submission that was looked at: ready to be written down in one go, or refused. */
public sealed interface Prepared {

    /** Nothing is to be filed. */
    record Not(Filed why) implements Prepared {}

    /** Everything but the writing is done. */
    record Ready(Dossier dossier, Declarations.Declared declared, Opening opening, Filed.Done done, Dossiers.@Nullable LateEntry late) implements Prepared {}
}
