package vn.ngomon.city.fieldreport;

import java.util.Optional;
import java.util.UUID;
import vn.ngomon.platform.directory.Actor;

/** Who verifies reports the moment they come. There is nobody, but in a run for outside test suites, which look for what they have just sent. */
public interface InstantVerifier {

    /** An officer of the operations centre. */
    Actor officer();

    /** Whom the officer chooses where the rules name nobody. */
    Optional<UUID> agency();
}
