package vn.ngomon.government.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.ngomon.NgomonTest;

/** Looking in the inbox for a person's dossiers. */
@NgomonTest
@Transactional
class OpenDossiersTest {

    @Autowired SampleDossier sample;
    @Autowired Dossiers dossiers;
    @Autowired JdbcClient db;

    @Test
    void fourHundredNamesakesElsewhereDoNotHideOnesOwnDossier() {
        var own = sample.received();
        var elsewhere = UUID.randomUUID();
        namesakes(own.id(), elsewhere, 400);
        var nobody = UUID.randomUUID();
        assertThat(dossiers.openOf("tran thi huong", Set.of(own.agency()), nobody)).contains(own.id());
        assertThat(dossiers.openOf("tran thi huong", Set.of(elsewhere), nobody)).hasSize(300).doesNotContain(own.id());
        assertThat(dossiers.openOf("tran thi huong", Set.of(), nobody)).isEmpty();
    }

    @Test
    void aDossierThatWaitsForAnOfficerOfAnotherAgencyIsFoundByThatOfficer() {
        var lent = sample.received();
        var officer = UUID.randomUUID();
        db.sql("update case_task set assignee = :officer where case_id = :id").param("officer", officer).param("id", lent.id()).update();
        assertThat(dossiers.openOf("Trần Thị Hương", Set.of(), officer)).containsExactly(lent.id());
    }

    /** With ids before all others, as if filed long ago. */
    private void namesakes(UUID original, UUID agency, int count) {
        copy("case_file", "id", original, agency, count, ", 'reference', null");
        copy("dossier", "id", original, agency, count, ", 'code', null, 'lookup', 'T-000000-' || n, 'front_agency_id', :agency::text");
        copy("case_task", "case_id", original, agency, count, ", 'id', gen_random_uuid()");
    }

    private void copy(String table, String key, UUID original, UUID agency, int count, String more) {
        db.sql("""
                insert into %1$s select (jsonb_populate_record(t, jsonb_build_object('%2$s', lpad(n::text, 8, '0') || '-0000-7000-8000-000000000001',
                    'agency_id', :agency::text%3$s))).* from %1$s t, generate_series(1, :count) n where t.%2$s = :original""".formatted(table, key, more))
                .param("agency", agency).param("count", count).param("original", original).update();
    }
}
