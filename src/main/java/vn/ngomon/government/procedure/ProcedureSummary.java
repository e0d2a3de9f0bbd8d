package vn.ngomon.government.procedure;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ngomon.government.procedure.content.Audience;
import vn.ngomon.government.procedure.content.LifeEvent;
import vn.ngomon.government.procedure.content.OnlineService;
import vn.ngomon.government.procedure.content.Origin;
import vn.ngomon.government.procedure.content.ProcedureField;
import vn.ngomon.government.procedure.content.Text;
import vn.ngomon.government.procedure.content.Tier;

/**
 * A line of the catalogue: enough to list, filter and count without opening the version.
 *
 * @param receivingTiers whose desks take the dossier in, whoever decides
 */
public record ProcedureSummary(UUID version, String code, Text name, ProcedureField field, Set<Tier> tiers, Set<Tier> receivingTiers, Set<LifeEvent> lifeEvents,
        Set<Audience> audiences, int onlineLevel, OnlineService onlineService, String agency, Standing standing, Origin origin,
        @Nullable String decision) {

    public boolean accepts() {
        return standing.accepts();
    }
}
