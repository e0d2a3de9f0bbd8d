package vn.ngomon.government.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ngomon.NgomonTest;
import vn.ngomon.government.procedure.catalogue.ProcedurePage;
import vn.ngomon.government.procedure.content.Channel;
import vn.ngomon.government.procedure.content.Origin;
import vn.ngomon.government.procedure.content.RequiredPaper;
import vn.ngomon.government.procedure.content.Text;
import vn.ngomon.government.procedure.content.Tier;
import vn.ngomon.government.procedure.content.Way;
import vn.ngomon.platform.calendar.Limit;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.time.BusinessClock;

@NgomonTest
class ProceduresTest {

    private static final Announcement DECISION = new Announcement("77/QĐ-UBND", LocalDate.of(2019, 2, 20), "UBND tỉnh", "Công bố", Origin.SIMULATED);

    @Autowired
    Procedures procedures;
    @Autowired
    ProcedureVersions versions;
    @Autowired
    TransactionTemplate transaction;

    /** It holds a connection, which the one who loads may be waiting for. */
    @Test
    void whoIsInATransactionDoesNotWaitForTheCatalogueToBeLoaded() throws Exception {
        var code = Samples.code();
        published(procedures.publish(code, Samples.DAY, Samples.content("Đăng ký thử", 5), null, Actor.SYSTEM));
        var cold = new Catalogue(versions, InstantSource.system());
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            synchronized (cold) {
                var seen = pool.submit(() -> transaction.execute(status -> cold.now().byCode().containsKey(code)));
                assertThat(seen.get(20, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    @Test
    void whatATransactionPublishesIsInNobodyElsesCatalogueBeforeItCommits() {
        var code = Samples.code();
        var cold = new Catalogue(versions, InstantSource.system());
        transaction.executeWithoutResult(status -> {
            published(procedures.publish(code, Samples.DAY, Samples.content("Đăng ký thử", 5), null, Actor.SYSTEM));
            assertThat(cold.now().byCode()).as("its own").containsKey(code);
            status.setRollbackOnly();
        });
        assertThat(cold.now().byCode()).doesNotContainKey(code);
    }

    @Test
    void aDossierFindsTheVersionOfItsDayAndAPinnedVersionNeverChanges() {
        var code = Samples.code();
        var first = published(procedures.publish(code, Samples.DAY, Samples.content("Đăng ký thử", 5), DECISION, Actor.SYSTEM));
        var second = published(procedures.publish(code, Samples.DAY.plusMonths(6), Samples.content("Đăng ký thử", 3), null, Actor.SYSTEM));
        assertThat(procedures.find(code, Samples.DAY.minusDays(1))).isEmpty();
        assertThat(procedures.find(code, Samples.DAY.plusMonths(6).minusDays(1)).orElseThrow().id()).isEqualTo(first.id());
        assertThat(procedures.find(code, Samples.DAY.plusMonths(6)).orElseThrow().id()).isEqualTo(second.id());
        assertThat(procedures.version(first.id()).content()).isEqualTo(Samples.content("Đăng ký thử", 5));
        assertThat(procedures.version(first.id()).validTo()).isEqualTo(Samples.DAY.plusMonths(6));
        assertThat(procedures.history(code).periods()).hasSize(2);
        assertThat(procedures.history(code).announcements()).extracting(ProcedureHistory.Announced::act).containsExactly(AnnouncementAct.NEW);
    }

    @Test
    void anEntryThatSaysNothingOfItsTimeIsNotComplete() {
        var ids = Stream.of(way(Limit.workingDays(5), null), way(Limit.NONE, "Ngay khi có kết quả của cơ quan khác"), way(Limit.NONE, null))
                .map(way -> published(procedures.publish(Samples.code(), Samples.DAY, Samples.content("Thử đủ", way), null, Actor.SYSTEM)).id()).toList();
        assertThat(ids).extracting(id -> versions.complete(new UUID[] {id})).containsExactly(1L, 1L, 0L);
    }

    private static Way way(Limit limit, String limitText) {
        return new Way(List.of(), Channel.IN_PERSON, limit, limitText, false, List.of(), null);
    }

    @Test
    void publishingTheSameAgainWritesNothingAndThePastCannotBeChanged() {
        var code = Samples.code();
        published(procedures.publish(code, Samples.DAY, Samples.content("Thử", 5), null, Actor.SYSTEM));
        assertThat(procedures.publish(code, Samples.DAY.plusYears(1), Samples.content("Thử", 5), null, Actor.SYSTEM)).isInstanceOf(Publication.Unchanged.class);
        assertThat(procedures.publish(code, Samples.DAY, Samples.content("Thử khác", 5), null, Actor.SYSTEM)).isEqualTo(new Publication.TooEarly(Samples.DAY));
        assertThat(procedures.history(code).periods()).hasSize(1);
    }

    @Test
    void whatIsSuspendedReplacedOrRepealedStaysVisibleAndSaysSo() {
        var code = Samples.code();
        published(procedures.publish(code, Samples.DAY, Samples.content("Thử treo", 5), null, Actor.SYSTEM));
        procedures.stand(code, Standing.SUSPENDED, Samples.DAY.plusDays(10), decision("78/QĐ-UBND"), "Chờ quy định mới", List.of(), Actor.SYSTEM);
        procedures.stand(code, Standing.IN_FORCE, Samples.DAY.plusDays(20), decision("79/QĐ-UBND"), null, List.of(), Actor.SYSTEM);
        procedures.stand(code, Standing.REPLACED, Samples.DAY.plusDays(30), decision("80/QĐ-UBND"), null, List.of("9.000999"), Actor.SYSTEM);
        assertThat(List.of(9, 10, 20, 30)).extracting(day -> procedures.find(code, Samples.DAY.plusDays(day)).orElseThrow().standing())
                .containsExactly(Standing.IN_FORCE, Standing.SUSPENDED, Standing.IN_FORCE, Standing.REPLACED);
        var now = procedures.find(code, Samples.DAY.plusYears(1)).orElseThrow();
        assertThat(now.mayBeFiled()).isFalse();
        assertThat(now.successors()).containsExactly("9.000999");
        assertThat(now.standingDecision()).isEqualTo("80/QĐ-UBND");
        assertThat(procedures.summary(code)).get().extracting(ProcedureSummary::standing).isEqualTo(Standing.REPLACED);
        assertThat(procedures.inForce(Samples.DAY.plusDays(25))).extracting(ProcedureSummary::code).contains(code);
        assertThat(procedures.inForce(Samples.DAY.plusDays(15))).extracting(ProcedureSummary::code).doesNotContain(code);
    }

    @Test
    void aNewEntryIsFoundAtOnceByWordsAndByTier() {
        var code = Samples.code();
        published(procedures.publish(code, Samples.DAY, Samples.content("Cấp phép thả diều đêm rằm", 5), null, Actor.SYSTEM));
        assertThat(procedures.search("tha dieu dem ram")).extracting(ProcedureSummary::code).startsWith(code);
        assertThat(procedures.search(code)).extracting(ProcedureSummary::code).startsWith(code);
        assertThat(procedures.byTier(Tier.COMMUNE, LocalDate.now(BusinessClock.ZONE))).extracting(ProcedureSummary::code).contains(code);
        assertThat(procedures.byTier(Tier.PROVINCE, LocalDate.now(BusinessClock.ZONE))).extracting(ProcedureSummary::code).doesNotContain(code);
    }

    @Test
    void aVersionAnnouncedForLaterMakesTodaysNoOldOne() {
        var code = Samples.code();
        var today = LocalDate.now(BusinessClock.ZONE);
        published(procedures.publish(code, Samples.DAY, Samples.content("Thử sắp đổi", 7), null, Actor.SYSTEM));
        published(procedures.publish(code, Samples.DAY.plusMonths(1), Samples.content("Thử sắp đổi", 5), null, Actor.SYSTEM));
        published(procedures.publish(code, today.plusDays(30), Samples.content("Thử sắp đổi", 3), null, Actor.SYSTEM));
        assertThat(shown(code, today)).extracting(ProcedurePage::inForce, ProcedurePage::coming).containsExactly(true, today.plusDays(30));
        assertThat(shown(code, Samples.DAY).inForce()).isFalse();
        assertThat(shown(code, today.plusDays(30)).inForce()).isFalse();
    }

    private ProcedurePage shown(String code, LocalDate day) {
        return ProcedurePage.of(procedures.find(code, day).orElseThrow(), procedures.history(code), "", List.of(), day, LocalDate.now(BusinessClock.ZONE));
    }

    @Test
    void ifAnyIsAddedOnlyWhereTheNameDoesNotSaySo() {
        assertThat(optional("Giấy ủy quyền (nếu có)").needsToSay("vi")).isFalse();
        assertThat(optional("Giấy ủy quyền").needsToSay("vi")).isTrue();
    }

    private static RequiredPaper optional(String name) {
        return new RequiredPaper("p", List.of(), Text.of(name), 1, 0, 0, false, false, false, List.of(), null);
    }

    private static Announcement decision(String number) {
        return new Announcement(number, Samples.DAY, "UBND tỉnh", "Công bố", Origin.SIMULATED);
    }

    private static ProcedureVersion published(Publication publication) {
        assertThat(publication).isInstanceOf(Publication.Published.class);
        return ((Publication.Published) publication).version();
    }
}
