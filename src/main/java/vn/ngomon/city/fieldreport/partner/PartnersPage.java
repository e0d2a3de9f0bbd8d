package vn.ngomon.city.fieldreport.partner;

import java.util.List;
import java.util.UUID;

/** The partners there are. */
public record PartnersPage(List<Row> partners) {

    /** @param services how many categories are forwarded */
    public record Row(UUID id, String name, String endpoint, int services, boolean open) {}

    public PartnersPage {
        partners = List.copyOf(partners);
    }
}
