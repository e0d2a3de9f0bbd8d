package vn.ngomon.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ngomon.NgomonTest;
import vn.ngomon.People;
import vn.ngomon.Web;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.journal.Happening;
import vn.ngomon.platform.journal.Ids;
import vn.ngomon.platform.journal.Journal;
import vn.ngomon.platform.journal.Subject;

@NgomonTest
class AuditTest {

    @LocalServerPort
    int port;
    @Autowired
    Audit audit;
    @Autowired
    Sealer sealer;
    @Autowired
    AuditVerification verification;
    @Autowired
    Journal journal;
    @Autowired
    People people;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcClient db;

    private final Subject subject = new Subject("test", Ids.next());
    private final Actor reader = new Actor(Ids.next(), "Người đọc", Set.of());

    private void sealed() {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            sealer.sealAll();
            return verification.verify().unsealed() == 0;
        });
    }

    private int looks() {
        return db.sql("select count(*) from audit_view where subject_id = :id").param("id", subject.id()).query(Integer.class).single();
    }

    @Test
    void aLookBelongsToTheReadersTransactionAndIsNotedAtOnceWithoutOne() {
        audit.saw(reader, subject, "test.page");
        assertThat(looks()).isEqualTo(1);
        transaction.executeWithoutResult(status -> {
            audit.saw(reader, subject, "test.page");
            status.setRollbackOnly();
        });
        assertThat(looks()).isEqualTo(1);
        var onlyReading = new TransactionTemplate(transaction.getTransactionManager());
        onlyReading.setReadOnly(true);
        assertThatThrownBy(() -> onlyReading.executeWithoutResult(status -> audit.saw(reader, subject, "test.page")))
                .as("nothing is shown that cannot be noted").hasMessageContaining("read-only");
        assertThat(looks()).isEqualTo(1);
    }

    @Test
    void theUnsealedTailIsToldUntilItIsSealed() {
        sealed();
        audit.saw(reader, subject, "test.page");
        assertThat(verification.verify().unsealed()).isPositive();
        assertThat(verification.verify().unsealedSince()).isNotNull();
        sealed();
        assertThat(verification.verify().broken()).isEmpty();
    }

    @Test
    void manyReadersAndSealersAtOnceLeaveEveryLookUnderExactlyOneSeal() throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 200).forEach(i -> pool.submit(() -> transaction.executeWithoutResult(status -> audit.saw(reader, subject, "test.raced"))));
            IntStream.range(0, 20).forEach(i -> pool.submit(sealer::seal));
        }
        sealed();
        var result = verification.verify();
        assertThat(result.broken()).isEmpty();
        assertThat(looks()).isEqualTo(200);
        assertThat(result.views()).isEqualTo(db.sql("select count(*) from audit_view").query(Long.class).single());
    }

    @Test
    void theSealerWaitsForAReaderWhoBeganEarlier() {
        transaction.executeWithoutResult(status -> {
            audit.saw(reader, subject, "test.slow");
            try (var pool = Executors.newSingleThreadExecutor()) {
                pool.submit(() -> {
                    audit.saw(reader, new Subject("test", Ids.next()), "test.quick");
                    sealer.sealAll();
                });
            }
        });
        sealed();
        assertThat(verification.verify().broken()).isEmpty();
    }

    @Test
    void aChangedATakenAndAnAddedLookAreNamedAndSoIsACutOffEnd() {
        IntStream.range(0, 3).forEach(i -> audit.saw(reader, subject, "test.page"));
        sealed();
        names("update audit_view set what = 'nothing' where subject_id = :id", "was changed");
        names("delete from audit_view where subject_id = :id", "covers");
        names("""
                insert into audit_view (tx, id, at, account_id, subject_kind, subject_id, what)
                select tx, gen_random_uuid(), at, account_id, subject_kind, subject_id, what
                from audit_view where subject_id = :id order by tx limit 1""", "covers");
        names("delete from audit_seal where number = (select max(number) from audit_seal) and :id is not null", "the end of the chain");
        names("update audit_seal set sealed_at = sealed_at - interval '1 day' where number = (select max(number) from audit_seal) and :id is not null",
                "was changed");
        assertThat(verification.verify().broken()).as("all was undone").isEmpty();
    }

    private void names(String crime, String trace) {
        transaction.executeWithoutResult(status -> {
            db.sql(crime).param("id", subject.id()).update();
            assertThat(verification.verify().broken()).as(crime).hasValueSatisfying(broken -> assertThat(broken).contains(trace));
            status.setRollbackOnly();
        });
    }

    @Test
    void anErasedPersonLeavesAWholeChain() {
        audit.saw(reader, subject, "test.page");
        sealed();
        var before = verification.verify().erased();
        audit.saw(reader, subject, "test.again");
        audit.forget(reader.accountId());
        assertThat(db.sql("select count(*) from audit_view where account_id = :id").param("id", reader.accountId()).query(Integer.class).single()).isZero();
        assertThat(looks()).isEqualTo(2);
        sealed();
        var result = verification.verify();
        assertThat(result.broken()).isEmpty();
        assertThat(result.erased()).isEqualTo(before + 1);
    }

    @Test
    void anAuditorReadsWhoDidAndSawWhatAndNobodyElseDoes() {
        var agency = UUID.randomUUID();
        var clerk = people.official("Đỗ Văn Xem", agency, agency, Role.DESK_CLERK);
        audit.saw(new Actor(clerk, "Đỗ Văn Xem", Set.of()), subject, "test.page");
        transaction.executeWithoutResult(status -> journal.append(subject,
                new Happening("test.closed", Instant.now(), clerk, null, null, null, null, "Đủ giấy tờ", Map.of())));
        var auditor = people.official("Lê Thị Kiểm", agency, agency, Role.AUDITOR);
        var web = Web.at(port).signInAs(auditor);
        web.get("/admin/audit?lang=vi&kind=test&id=" + subject.id());
        assertThat(web.status()).isEqualTo(200);
        assertThat(web.page().select("tbody tr")).hasSize(2);
        assertThat(web.page().text()).contains("Đỗ Văn Xem", "Đã xem test.page", "Đã làm test.closed", "Đủ giấy tờ");
        assertThat(web.get("/admin/audit?lang=en&kind=account&id=" + clerk).page().text()).contains("Seen test.page", "Done test.closed");
        assertThat(web.get("/admin/audit?kind=test&id=" + subject.id()).page().text()).as("the look itself")
                .contains("Lê Thị Kiểm", "Seen Audit trail");
        var deeds = web.get("/admin/audit?lang=vi&kind=account&id=" + auditor).page().select("tbody").text();
        assertThat(deeds).as("in words").contains("Đã làm Đăng nhập", "tài khoản").doesNotContain("account.signedIn");
        assertThat(web.get("/admin/audit?kind=Wr()ng&id=" + subject.id()).status()).isEqualTo(400);
        assertThat(Web.at(port).signInAs(clerk).get("/admin/audit").status()).isEqualTo(404);
        assertThat(Web.at(port).signInAs(people.official("Quản trị", agency, agency, Role.PROVINCE_ADMIN)).get("/admin/audit").status()).isEqualTo(404);
    }

    @Test
    void aPaymentIsToldInWordsByTheThingItIsFor() {
        var agency = UUID.randomUUID();
        var auditor = people.official("Lê Thị Kiểm", agency, agency, Role.AUDITOR);
        transaction.executeWithoutResult(status -> journal.append(new Subject("payment", Ids.next()), new Happening("payment.paid", Instant.now(), auditor, null,
                null, null, null, null, Map.of("subjectKind", "account", "subjectId", auditor.toString()))));
        var web = Web.at(port).signInAs(auditor);
        var line = web.get("/admin/audit?lang=vi&kind=account&id=" + auditor).page().select("tbody tr").stream().filter(row -> row.text().contains("Thu tiền, lập biên lai")).findFirst();
        assertThat(line).hasValueSatisfying(row -> assertThat(row.select("td").last().text()).contains("Lê Thị Kiểm", "khoản thu"));
        assertThat(web.get("/admin/audit?lang=en&kind=account&id=" + auditor).page().text()).contains("Paid, receipt issued").doesNotContain("payment.paid");
        web.get("/admin/audit?lang=vi");
    }

    @Test
    void aLongTrailGoesOnOnTheNextPage() {
        IntStream.range(0, 60).forEach(i -> audit.saw(reader, subject, "test.page"));
        var agency = UUID.randomUUID();
        var web = Web.at(port).signInAs(people.official("Lê Thị Kiểm", agency, agency, Role.AUDITOR));
        web.get("/admin/audit?kind=test&id=" + subject.id());
        assertThat(web.page().select("tbody tr")).hasSize(50);
        web.get(web.page().selectFirst("a[href*=before]").attr("href"));
        assertThat(web.page().select("tbody tr")).hasSize(10);
    }
}
