package vn.ngomon.operations.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.ngomon.platform.casework.CaseVerification;

/** A small province's three years, lived by the real services. */
class HistoryTest {

    private static final int DOSSIERS = 600;
    private static Province province;

    @BeforeAll
    static void live() {
        province = Province.begin(DOSSIERS).whole();
    }

    @AfterAll
    static void end() {
        province.close();
    }

    private static List<String> texts(String sql) {
        return province.db().sql(sql).query(String.class).list();
    }

    private static long count(String sql) {
        return province.db().sql(sql).query(Long.class).single();
    }

    @Test
    void everyPlanBecomesADossierAndNoneFails() {
        assertThat(texts("select number || ': ' || failure from demo_dossier where failure is not null")).isEmpty();
        assertThat(count("select count(*) from demo_dossier n join dossier d on d.id = n.dossier_id where n.done")).isEqualTo(DOSSIERS);
        assertThat(count("select count(*) from dossier where parent_id is null")).isEqualTo(DOSSIERS);
        assertThat(province.bean(HistoryProgress.class).failed()).isZero();
    }

    @Test
    void dossiersEndInEveryWayAndSomeAreStillOpen() {
        assertThat(texts("select distinct coalesce(ending, phase) from case_file")).contains("COMPLETED", "REFUSED", "WITHDRAWN", "STOPPED", "NEW", "WORKING", "WAITING", "READY");
        assertThat(texts("select distinct timeliness from case_file where timeliness is not null")).containsExactlyInAnyOrder("EARLY", "ON_TIME", "LATE");
        assertThat(count("select count(*) from case_file where ready_at is null and closed_at is null and due < timestamptz '2020-12-07 17:30+07'")).as("open and overdue").isPositive();
        assertThat(count("select count(*) from casework_v_clock where kind = 'rescheduled'")).as("an apology with a new date").isPositive();
        assertThat(count("select count(*) from journal_entry where action = 'sendBack'")).as("sent back for another look").isPositive();
    }

    @Test
    void everyTierTakesDossiersInByEveryChannelItOffers() {
        assertThat(texts("""
                select distinct a.tier || ' ' || d.channel from dossier d join agency a on a.id = d.agency_id where d.parent_id is null"""))
                .contains("COMMUNE DESK", "COMMUNE ONLINE", "DISTRICT DESK", "DISTRICT ONLINE", "DISTRICT POST", "PROVINCE DESK", "PROVINCE ONLINE");
        assertThat(count("select count(*) from dossier where channel = 'POST'")).isPositive();
        assertThat(count("select count(*) from dossier_return where by = 'POST'")).as("returned by post").isPositive();
        assertThat(count("select count(*) from dossier d join dossier_late_entry l on l.dossier_id = d.id where d.entered_late")).as("taken in during an outage").isPositive();
        assertThat(count("select count(*) from dossier_late_entry where entered_at < taken_in_at + interval '1 hour'")).as("entered only when the system was back").isZero();
        assertThat(count("""
                select count(*) from dossier d join dossier_late_entry l on l.dossier_id = d.id
                where d.submitted_at <> l.taken_in_at or d.received_at <> l.taken_in_at""")).as("received when it truly was").isZero();
        assertThat(count("select count(distinct procedure_case) from dossier where procedure_case <> ''")).as("cases of procedures").isGreaterThan(5);
        assertThat(count("select count(*) from dossier where procedure_code = '2.000986.000.00.00.H57' and parent_id is not null")).as("other agencies' parts").isPositive();
    }

    @Test
    void peopleFileOnlineAtNightAndOnSundaysAndSomeWaitTooLongForTheReceipt() {
        assertThat(count("""
                select count(*) from dossier where channel = 'ONLINE' and parent_id is null and extract(hour from submitted_at at time zone 'Asia/Ho_Chi_Minh') >= 18""")).isPositive();
        assertThat(count("""
                select count(*) from dossier where channel = 'ONLINE' and parent_id is null and extract(isodow from submitted_at at time zone 'Asia/Ho_Chi_Minh') = 7""")).isPositive();
        assertThat(count("select count(*) from dossier where channel = 'ONLINE' and parent_id is null and received_at > submitted_at + interval '48 hours'")).isPositive();
    }

    @Test
    void supplementsTakeOneRoundOrTwo() {
        assertThat(texts("select distinct round from (select count(*) as round from dossier_request where not at_intake group by dossier_id) r")).contains("1", "2");
        assertThat(count("select count(*) from dossier_request where at_intake")).isPositive();
    }

    @Test
    void applicantsSayWhatTheyThoughtAndFeesAreTakenForWhatWasReturned() {
        assertThat(count("select count(distinct score) from dossier_rating")).isGreaterThanOrEqualTo(3);
        assertThat(count("""
                select count(*) from payment_request p join case_file c on c.id = p.subject_id where c.ending = 'COMPLETED' and p.state = 'DUE'""")).isZero();
        assertThat(count("select count(*) from payment_receipt")).isPositive();
    }

    @Test
    void communesTakeDossiersInOnlyWhileTheyExist() {
        assertThat(texts("""
                select a.name || ' ' || d.submitted_at from dossier d join agency a on a.id = d.agency_id
                where (d.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date < a.valid_from or (d.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date >= a.valid_to""")).isEmpty();
        assertThat(count("select count(*) from dossier d join agency a on a.id = d.agency_id where a.valid_to = date '2020-01-01'")).as("at communes merged since").isPositive();
        assertThat(count("""
                select count(*) from dossier d join agency a on a.id = d.agency_id join case_file c on c.id = d.id where a.valid_to = date '2020-01-01' and c.ending is null""")).isZero();
    }

    @Test
    void theDesksOneMaySitDownAtHaveWorkInEveryStep() {
        for (var login : List.of("demo.vyda.specialist", "demo.huecity.specialist", "demo.justice.specialist")) {
            var agency = province.db().sql("select agency_id from account where login = :login").param("login", login).query(java.util.UUID.class).single();
            var steps = Set.copyOf(province.db().sql("select step from case_file where (agency_id = :agency or front_agency_id = :agency) and ending is null")
                    .param("agency", agency).query(String.class).list());
            assertThat(steps).as(login).contains("submitted", "appraisal", "supplement", "approval", "numbering", "returning", "intake-supplement", "refusal-approval");
            assertThat(province.db().sql("""
                    select count(*) from case_task t where t.agency_id = :agency and t.step in ('appraisal', 'posting', 'site-check') and t.assignee is not null
                        and t.assignee not in (select account_id from demo_account where label_vi <> '')""").param("agency", agency).query(Long.class).single())
                    .as("held by somebody nobody can become").isZero();
        }
    }

    @Test
    void whomOneMayBecomeIsTheOfficerWhomTheAgencysPageShowsInThatPosition() {
        var shown = "select count(*) from demo_account d join account a on a.id = d.account_id where a.kind = 'OFFICIAL' and d.label_vi <> ''";
        assertThat(count(shown)).isGreaterThan(10);
        assertThat(count(shown + """
                 and not exists (select from officer o join officer_post p on p.officer_id = o.id join position s on s.id = p.position_id
                    where o.id = a.officer_id and o.full_name = a.name and p.agency_id = a.agency_id and d.label_vi like s.name || '%')""")).isZero();
    }

    @Test
    void resultNumbersAscendByAgencyAndYearWithoutRepeating() {
        assertThat(texts("""
                select d.agency_id || ' ' || r.number from dossier_result r join dossier d on d.id = r.dossier_id
                where r.number is not null and not (d.parent_id is null and r.drafted_by is null) group by 1 having count(distinct d.id) > 1""")).isEmpty();
        assertThat(count("""
                select count(*) from (select split_part(r.number, '/', 1)::int as n, lag(split_part(r.number, '/', 1)::int)
                    over (partition by d.agency_id, split_part(r.number, '/', 2) order by j.occurred_at, j.id) as before
                    from dossier_result r join dossier d on d.id = r.dossier_id join journal_entry j on j.subject_id = d.id and j.action = 'issue'
                    where r.number is not null and r.number not like '%/CA' and r.number not like '%/BHXH') line where n <= before""")).isZero();
    }

    @Test
    void businessTimeNeverRunsBackwardsInADossiersJournal() {
        assertThat(texts("""
                select subject_id || ' ' || type from (select subject_id, type, occurred_at, lag(occurred_at) over (partition by subject_id order by sequence) as before
                    from journal_entry where subject_kind = 'dossier') line where occurred_at < before""")).isEmpty();
    }

    @Test
    void theJournalReplayedEqualsTheProvince() {
        var cases = province.bean(CaseVerification.class).verify(count -> { });
        assertThat(cases.difference()).isEmpty();
        assertThat(cases.cases()).isGreaterThan(DOSSIERS);
    }

    @Test
    void brokenOffAndTakenUpAgainItIsTheSameProvince() {
        try (var other = Province.begin(DOSSIERS)) {
            for (int cut = 1; cut <= 4; cut++) {
                other.until(DOSSIERS / 20 * cut);
                other.cutConnections();
            }
            other.until(DOSSIERS / 3);
            other.stop();
            other.start();
            other.whole();
            assertThat(other.db().sql("select count(*) from dossier where parent_id is null").query(Long.class).single()).isEqualTo(DOSSIERS);
            assertThat(other.sight()).isEqualTo(province.sight());
        }
    }
}
