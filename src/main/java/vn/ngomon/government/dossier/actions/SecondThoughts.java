package vn.ngomon.government.dossier.actions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ngomon.government.dossier.Dossier;
import vn.ngomon.government.dossier.Dossiers;
import vn.ngomon.government.dossier.reading.Remark;
import vn.ngomon.government.dossier.reading.Remarks;
import vn.ngomon.platform.casework.Capacity;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.casework.ProcessDefinitions;
import vn.ngomon.platform.casework.definition.Ending;
import vn.ngomon.platform.casework.definition.Transition;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.ui.Ui;
import vn.ngomon.platform.ui.UiFactory;

/** Asks once more before what cannot be taken back, an end without a result, and before a draft that came back is proposed again as it was. */
@Component
public class SecondThoughts {

    private static final String CONFIRMED = "confirmed";

    private final CaseFiles cases;
    private final ProcessDefinitions definitions;
    private final Dossiers dossiers;
    private final Remarks remarks;
    private final UiFactory uis;

    SecondThoughts(CaseFiles cases, ProcessDefinitions definitions, Dossiers dossiers, Remarks remarks, UiFactory uis) {
        this.cases = cases;
        this.definitions = definitions;
        this.dossiers = dossiers;
        this.remarks = remarks;
        this.uis = uis;
    }

    /** Empty when there is nothing to ask, or when the act will be refused anyway: then the officer is told why at once. */
    public Optional<ConfirmPage> before(CaseFile file, String action, int seen, Map<String, String[]> params, Actor actor, Locale locale) {
        if (file.version() != seen || params.containsKey(CONFIRMED)) {
            return Optional.empty();
        }
        return cases.actions(file, actor, Capacity.OFFICER).stream().filter(one -> one.action().equals(action)).findFirst()
                .filter(transition -> transition.reason() != Transition.Reason.REQUIRED || !first(params, "reason").isBlank())
                .flatMap(transition -> page(transition, file, params, locale));
    }

    private Optional<ConfirmPage> page(Transition transition, CaseFile file, Map<String, String[]> params, Locale locale) {
        var ui = uis.of(locale);
        var dossier = dossiers.find(file.id()).orElseThrow();
        var act = transition.title().getOrDefault(ui.lang(), transition.action());
        var next = definitions.get(file.definitionId()).step(transition.to(file.step()));
        if (next.ends() && next.ending() != Ending.COMPLETED) {
            var text = ui.t("work.confirm.end", dossier.name(), dossier.applicant().name(), next.title().getOrDefault(ui.lang(), next.id()))
                    + (ActionForms.has(transition, "cancelFees") ? " " + ui.t("work.confirm.fees") : "");
            return Optional.of(page(dossier, transition, ui.t("work.confirm.question", act), text, ui.t("work.confirm.yes", act), null, params, ui));
        }
        if (ActionForms.asks(transition, "resultDrafted") && cases.step(file).role() == Role.SPECIALIST) {
            return remarks.open(file, locale).filter(remark -> !remark.renewed()).map(remark -> page(dossier, transition, ui.t("work.confirm.same", remark.version()),
                    ui.t("work.confirm.same.text"), ui.t("work.confirm.same.yes", remark.version()), remark, params, ui));
        }
        return Optional.empty();
    }

    private static ConfirmPage page(Dossier dossier, Transition transition, String question, String text, String button, @org.jspecify.annotations.Nullable Remark remark,
            Map<String, String[]> params, Ui ui) {
        var typed = new LinkedHashMap<String, List<String>>();
        params.forEach((name, values) -> typed.put(name, List.of(values)));
        typed.remove("_csrf");
        typed.put(CONFIRMED, List.of("yes"));
        return new ConfirmPage(dossier.id(), dossier.name(), transition.title().getOrDefault(ui.lang(), transition.action()), question, text, button, remark == null,
                first(params, "reason"), remark, "/desk/dossiers/" + dossier.id() + "/actions/" + transition.action(), typed);
    }

    private static String first(Map<String, String[]> params, String name) {
        var values = params.get(name);
        return values == null || values.length == 0 ? "" : values[0];
    }
}
