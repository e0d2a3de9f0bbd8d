package vn.ngomon.government.dossier.drafts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;
import vn.ngomon.government.dossier.Dossier;
import vn.ngomon.government.dossier.Dossiers;
import vn.ngomon.government.dossier.submission.Competence;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.form.FormDefinition;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.ui.Names;

/**
 * What is known of who files need not be typed again: from the account name, number, phone and mail, from the last dossier filed
 * from it under the same name where they live and when they were born.
 */
@Component
class Particulars {

    private static final UUID NEWEST = new UUID(-1, -1);
    private static final List<String> TOLD_BEFORE = List.of("applicantBorn", "applicantStreet");

    private final Identity identity;
    private final Dossiers dossiers;
    private final Competence competence;
    private final Directory directory;

    Particulars(Identity identity, Dossiers dossiers, Competence competence, Directory directory) {
        this.identity = identity;
        this.dossiers = dossiers;
        this.competence = competence;
        this.directory = directory;
    }

    /** The draft with what is known filled in, and where they live as the place that decides who is competent: both may be changed. */
    Draft known(Draft draft, FormDefinition form, Actor actor) {
        var value = draft.formValue().deepCopy();
        var asked = form.schema().path("properties");
        identity.find(actor.accountId()).ifPresent(account -> {
            put(value, "applicantPhone", account.phone());
            put(value, "applicantMail", account.email());
        });
        put(value, "applicantName", Names.isPersons(actor.name()) ? actor.name() : null);
        put(value, "applicantIdentity", identity.verifiedNumber(actor.accountId()).filter(number -> number.matches("\\d{12}|\\d{9}")).orElse(null));
        var before = before(actor);
        before.ifPresent(dossier -> TOLD_BEFORE.forEach(field -> put(value, field, dossier.formValue().path(field).asString(""))));
        var area = before.map(dossier -> dossier.applicant().areaCode()).filter(code -> competence.isCommune(code, directory.today()));
        area.ifPresent(code -> put(value, "applicantArea", code));
        value.propertyNames().stream().filter(name -> !asked.has(name)).toList().forEach(value::remove);
        return draft.answered(value).at(draft.procedureCase(), area.orElse(null));
    }

    private Optional<Dossier> before(Actor actor) {
        return dossiers.of(actor.accountId(), Set.of(), NEWEST, 1).stream().filter(dossier -> dossier.applicant().name().equals(actor.name())).findFirst();
    }

    private static void put(ObjectNode value, String field, @Nullable String answer) {
        if (answer != null && !answer.isBlank()) {
            value.put(field, answer);
        }
    }
}
