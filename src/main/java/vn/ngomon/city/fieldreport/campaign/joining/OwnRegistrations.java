package vn.ngomon.city.fieldreport.campaign.joining;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.identity.PersonalData;

/** What a person registered for, for "export my data". */
@Component
class OwnRegistrations implements PersonalData {

    private final Registrations registrations;

    OwnRegistrations(Registrations registrations) {
        this.registrations = registrations;
    }

    @Override
    public String name() {
        return "campaigns";
    }

    @Override
    public Map<String, ?> of(UUID accountId) {
        return Map.of("registrations", registrations.by(accountId).stream().map(one -> Map.of("event", one.event().toString(), "people", one.people(), "note",
                one.note() == null ? "" : one.note(), "registeredAt", one.registeredAt().toString())).toList());
    }
}
