package vn.ngomon.city.fieldreport.open311;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * This endpoint serves one jurisdiction, so {@code jurisdiction_id} may be left out.
 *
 * @param jurisdiction its id where clients of several places should not mistake this one; empty: any is taken
 * @param mostAnHour how many reports one key may send within an hour
 */
@ConfigurationProperties("ngomon.open311")
public record Open311Properties(@DefaultValue("") String jurisdiction, @DefaultValue("300") int mostAnHour) {

    /** What a key opens. */
    public static final String SCOPE = "open311:write";

    /** @throws Wrong for the id of another place */
    void admit(@Nullable String asked) {
        if (!jurisdiction.isEmpty() && asked != null && !asked.isBlank() && !asked.strip().equalsIgnoreCase(jurisdiction)) {
            throw Wrong.unknown("jurisdiction", asked.strip());
        }
    }
}
