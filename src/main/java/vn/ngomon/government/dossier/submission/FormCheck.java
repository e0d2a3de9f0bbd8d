package vn.ngomon.government.dossier.submission;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.ngomon.government.dossier.Dossier;
import vn.ngomon.government.procedure.content.ProcedureContent;
import vn.ngomon.government.procedure.content.RequiredPaper;
import vn.ngomon.platform.form.FieldError;
import vn.ngomon.platform.form.FormDefinition;
import vn.ngomon.platform.form.Forms;

/** The electronic form of a procedure and what is wrong with what was written into it. */
@Component
public class FormCheck {

    private final Forms forms;
    private final InstantSource clock;

    FormCheck(Forms forms, InstantSource clock) {
        this.forms = forms;
        this.clock = clock;
    }

    /** The form to be filled in: the procedure's own, else the general one every procedure can do with. */
    public Optional<FormDefinition> form(ProcedureContent content) {
        return forms.at(content.handling().form(), clock.instant()).or(() -> forms.at("general", clock.instant()));
    }

    /** Version 0 of a form that is not there: a simulated procedure has none and asks only for the applicant and the papers. */
    record Form(String key, int version) {}

    Form formOf(ProcedureContent content) {
        return form(content).map(form -> new Form(form.key(), form.version())).orElseGet(() -> new Form(content.handling().form(), 0));
    }

    /** Keys of the papers that are filled in online already; only where the procedure's own form is there to be filled in. */
    public Set<String> declared(ProcedureContent content) {
        return forms.at(content.handling().form(), clock.instant()).isEmpty() ? Set.of()
                : content.papers().stream().filter(RequiredPaper::declared).map(RequiredPaper::key).collect(Collectors.toSet());
    }

    List<Filed.Problem> problems(ProcedureContent content, Submission submission) {
        var online = submission.channel() == Dossier.Channel.ONLINE;
        if (!online && submission.formValue().isEmpty()) {
            return List.of();       // nothing typed, nothing wrong
        }
        return forms.at(content.handling().form(), clock.instant())
                .map(form -> problems(form, submission.formValue(), online)).orElse(List.of());
    }

    /** At the desk the declaration on the table is the form: what was typed from it must be right, nothing need be typed or ticked. */
    public static boolean counts(FieldError error, boolean online) {
        return online || !error.messageKey().equals("form.error.required") && !error.messageKey().equals("form.error.consent");
    }

    private List<Filed.Problem> problems(FormDefinition form, JsonNode value, boolean online) {
        var problems = new ArrayList<Filed.Problem>();
        forms.validate(form, value).stream().filter(error -> counts(error, online)).forEach(error -> problems.add(new Filed.Problem(error.pointer(), error.messageKey(), error.args())));
        return problems;
    }
}
