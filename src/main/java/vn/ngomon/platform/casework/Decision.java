package vn.ngomon.platform.casework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.casework.definition.Step;
import vn.ngomon.platform.casework.definition.Transition;

/** What the engine makes of a move, before anything is written. */
sealed interface Decision {

    /** @param onBehalfOf whose delegated seat the actor used, or null */
    record Go(Transition transition, Step from, Step to, @Nullable UUID onBehalfOf) implements Decision {}

    record No(Outcome.Refused why) implements Decision {}
}
