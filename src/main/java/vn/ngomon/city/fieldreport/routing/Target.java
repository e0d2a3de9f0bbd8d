package vn.ngomon.city.fieldreport.routing;

import java.util.Optional;
import vn.ngomon.platform.directory.AgencyCode;
import vn.ngomon.platform.directory.Specialty;
import vn.ngomon.platform.directory.Tier;

/** Whom a rule names: one agency, or the agency of the place at a tier, for a specialty. Written {@code H57.70} or {@code DISTRICT SECURITY}. */
public sealed interface Target {

    record Named(AgencyCode code) implements Target {

        @Override
        public String toString() {
            return code.value();
        }
    }

    record OfPlace(Tier tier, Specialty specialty) implements Target {

        @Override
        public String toString() {
            return tier + " " + specialty;
        }
    }

    /** Empty when it is neither. */
    static Optional<Target> find(String text) {
        var words = text.strip().split(" +");
        try {
            return words.length == 2 ? Optional.of(new OfPlace(Tier.valueOf(words[0]), Specialty.valueOf(words[1]))) : Optional.of(new Named(new AgencyCode(text.strip())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
