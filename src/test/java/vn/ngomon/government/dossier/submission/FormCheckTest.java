package vn.ngomon.government.dossier.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.ngomon.NgomonTest;
import vn.ngomon.government.procedure.Procedures;
import vn.ngomon.government.procedure.shipped.ShippedCatalogue;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.form.Forms;

@NgomonTest
class FormCheckTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired ShippedCatalogue shipped;
    @Autowired Procedures procedures;
    @Autowired Forms forms;
    @Autowired FormCheck check;

    /** The declaration is on the table: a form of which nothing was typed is not looked at there, because nothing wrong could be found. */
    @Test
    void whereNothingWasTypedNoShippedFormHasAnythingWrongThatCountsAtTheDesk() {
        shipped.publishAll(Actor.SYSTEM);
        var nothing = JsonNodeFactory.instance.objectNode();
        var looked = shipped.codes().stream().flatMap(code -> procedures.find(code, DAY).stream()).flatMap(version -> check.form(version.content()).stream()).toList();
        assertThat(looked).hasSizeGreaterThan(10).allSatisfy(form ->
                assertThat(forms.validate(form, nothing)).as(form.key()).isNotEmpty().noneMatch(error -> FormCheck.counts(error, false)));
    }
}
