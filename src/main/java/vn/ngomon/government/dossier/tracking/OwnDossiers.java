package vn.ngomon.government.dossier.tracking;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.ngomon.government.dossier.Dossier;
import vn.ngomon.government.dossier.Dossiers;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.ui.NotFound;

/** Whose a dossier is: who filed it from their account, and who is verified for the number it was filed under elsewhere. */
@Component
class OwnDossiers {

    private final Dossiers dossiers;
    private final Identity identity;

    OwnDossiers(Dossiers dossiers, Identity identity) {
        this.dossiers = dossiers;
        this.identity = identity;
    }

    List<Dossier> of(Actor actor, UUID before, int limit) {
        return dossiers.of(actor.accountId(), identity.verifiedNumbers(actor.accountId()), before, limit);
    }

    /** @throws NotFound when there is none or it is somebody else's: the two are answered alike */
    Dossier get(UUID id, Actor actor) {
        return dossiers.find(id).filter(dossier -> isOwn(dossier, actor)).orElseThrow(NotFound::new);
    }

    boolean isOwn(Dossier dossier, Actor actor) {
        return dossier.parentId() == null
                && (actor.accountId().equals(dossier.applicant().account()) || isUnder(dossier, identity.verifiedNumbers(actor.accountId())));
    }

    private static boolean isUnder(Dossier dossier, Set<String> numbers) {
        return dossier.applicant().number() != null && numbers.contains(dossier.applicant().number())
                || dossier.owner().number() != null && numbers.contains(dossier.owner().number());
    }
}
