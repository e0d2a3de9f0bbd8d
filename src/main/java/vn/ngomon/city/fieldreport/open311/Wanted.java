package vn.ngomon.city.fieldreport.open311;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.ngomon.city.fieldreport.Reporter;
import vn.ngomon.city.fieldreport.Source;
import vn.ngomon.city.fieldreport.Spot;
import vn.ngomon.city.fieldreport.intake.Received;
import vn.ngomon.city.fieldreport.intake.Telling;

/**
 * A request as a client posts it. Who reports goes to the one place that authorised officers read, and never comes out again.
 *
 * @param place an address in words
 * @param mediaUrl where the sender keeps a picture; officers may look there, nothing is fetched
 */
record Wanted(String category, String description, @Nullable Spot spot, @Nullable String place, @Nullable JsonNode answers, Reporter reporter,
        @Nullable String mediaUrl) {

    private static final int LONGEST_CONTACT = 300;

    Telling telling(List<UUID> photos) {
        return new Telling(category, description, spot, null, place, Source.OPEN311, answers, photos, List.of(), reporter);
    }

    /** Vietnamese names begin with what forms call the last. */
    static Reporter reporter(UUID account, Asked asked, @Nullable UUID clientKey) {
        var name = joined(asked, " ", "last_name", "first_name");
        var contact = joined(asked, "; ", "phone", "email");
        return new Reporter(account, name, contact, clientKey, null);
    }

    private static @Nullable String joined(Asked asked, String between, String... names) {
        var text = Stream.of(names).map(asked::text).flatMap(Optional::stream).collect(Collectors.joining(between));
        return text.isEmpty() ? null : text.substring(0, Math.min(text.length(), LONGEST_CONTACT));
    }

    /** What stood against it, beside the name the client knows. */
    static Wrong.Flaw flaw(Received.Flaw flaw) {
        return flaw.field().startsWith("answers.") ? new Wrong.Flaw("open311.wrong.attribute", List.of(flaw.field().substring(8)))
                : new Wrong.Flaw(flaw.messageKey(), flaw.args());
    }
}
