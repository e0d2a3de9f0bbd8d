package vn.ngomon.city.fieldreport.partner;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A partner as it is typed.
 *
 * @param key left empty: the one that is kept stays
 * @param services a line for each category: {@code GT.DEN_DUONG = 12}
 * @param areas codes, separated by blanks, commas or lines
 * @param open whether reports are forwarded; a box that is not ticked sends nothing
 */
public record PartnerForm(@Nullable String name, @Nullable String endpoint, @Nullable String jurisdiction, @Nullable String key, @Nullable String services,
        @Nullable String areas, @Nullable Boolean open, @Nullable Integer version) {

    static final PartnerForm EMPTY = new PartnerForm("", "", "", "", "", "", true, 1);

    public boolean isOpen() {
        return Boolean.TRUE.equals(open);
    }

    /** The first where nothing was sent: it fits nothing that was changed since. */
    public int seen() {
        return version == null ? 1 : version;
    }

    static PartnerForm of(Partner partner) {
        return new PartnerForm(partner.name(), partner.endpoint(), partner.jurisdiction(), "",
                partner.services().entrySet().stream().sorted(Map.Entry.comparingByKey()).map(one -> one.getKey() + " = " + one.getValue()).collect(Collectors.joining("\n")),
                partner.areas().stream().sorted().collect(Collectors.joining(", ")), partner.isOpen(), partner.version());
    }
}
