package vn.ngomon.city.fieldreport.partner;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.ui.Term;

/**
 * @param id null for one that is being added
 * @param hasKey whether a key is kept
 * @param errors by field, in the viewer's language
 * @param categories what may be forwarded, code and name
 * @param sent newest first
 * @param codes of the reports sent
 * @param next where older ones go on
 */
public record PartnerPage(@Nullable UUID id, PartnerForm form, boolean hasKey, Map<String, String> errors, List<Term> categories, List<Forwarding> sent,
        Map<UUID, String> codes, @Nullable UUID next) {

    public PartnerPage {
        errors = Map.copyOf(errors);
        categories = List.copyOf(categories);
        sent = List.copyOf(sent);
    }

    public String error(String field) {
        return errors.getOrDefault(field, "");
    }
}
