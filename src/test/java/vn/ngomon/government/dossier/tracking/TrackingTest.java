package vn.ngomon.government.dossier.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ngomon.government.dossier.BirthFiling.photo;
import static vn.ngomon.government.dossier.BirthFiling.upload;

import java.awt.Color;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ngomon.CountedStatements;
import vn.ngomon.NgomonTest;
import vn.ngomon.People;
import vn.ngomon.Web;
import vn.ngomon.government.dossier.BirthFiling;
import vn.ngomon.government.dossier.Dossiers;
import vn.ngomon.government.dossier.lookup.LookupAttempts;
import vn.ngomon.government.dossier.papers.Paper;
import vn.ngomon.government.dossier.papers.Papers;
import vn.ngomon.government.dossier.papers.Request;
import vn.ngomon.government.dossier.results.Drafting;
import vn.ngomon.government.dossier.results.ResultVersion;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.casework.Casework;
import vn.ngomon.platform.casework.Consultations;
import vn.ngomon.platform.casework.Move;
import vn.ngomon.platform.casework.Outcome;
import vn.ngomon.platform.casework.Watch;
import vn.ngomon.platform.casework.definition.Ending;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Seat;
import vn.ngomon.platform.file.Files;
import vn.ngomon.platform.identity.Sample;
import vn.ngomon.platform.journal.Ids;
import vn.ngomon.platform.notice.Notices;
import vn.ngomon.platform.time.BusinessClock;

@NgomonTest
class TrackingTest {

    @LocalServerPort int port;
    @Autowired People people;
    @Autowired BirthFiling births;
    @Autowired Dossiers dossiers;
    @Autowired Papers papers;
    @Autowired Casework casework;
    @Autowired CaseFiles cases;
    @Autowired Drafting drafting;
    @Autowired Files files;
    @Autowired Notices notices;
    @Autowired Unanswered unanswered;
    @Autowired LookupAttempts attempts;
    @Autowired Consultations consultations;
    @Autowired Directory directory;
    @Autowired Watch watch;
    @Autowired OwnRecords records;
    @Autowired InstantSource clock;

    private UUID citizen;
    private Web web;
    private UUID id;
    private String lookup;
    private String secret;
    private UUID agency;

    @BeforeEach
    void aBirthIsFiled() {
        births.publish();
        citizen = people.citizen("Nguyễn Văn An");
        web = Web.at(port).signInAs(citizen);
        id = births.filed(web);
        lookup = web.page().selectFirst("#lookup").text();
        secret = web.page().selectFirst("#secret").text();
        agency = dossiers.find(id).orElseThrow().agencyId();
    }

    private Actor officer(Role role) {
        return new Actor(Ids.next(), role.name(), Set.of(new Seat(agency, agency, role, null)));
    }

    private void accept() {
        var clerk = officer(Role.DESK_CLERK);
        done(Move.of(id, "accept", clerk).with("fee.0", 0).with("feeGround", "Hộ nghèo"));
    }

    private void done(Move move) {
        assertThat(casework.perform(move)).isInstanceOf(Outcome.Done.class);
    }

    private Paper ask() {
        accept();
        var paper = papers.of(id).stream().filter(one -> one.code().equals("birth-notice")).findFirst().orElseThrow();
        done(Move.of(id, "askSupplement", officer(Role.SPECIALIST)).because("Ảnh giấy chứng sinh không đọc được")
                .with("papers", List.of(new Request.Asked(paper.id(), paper.name(), "Chụp lại rõ hơn"))));
        return paper;
    }

    private static void eventually(BooleanSupplier is) {
        for (int i = 0; i < 100 && !is.getAsBoolean(); i++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        assertThat(is.getAsBoolean()).isTrue();
    }

    @Test
    void theCodeAloneTellsOnlyHowFarItIs() {
        var stranger = Web.at(port).get("/tracking?code=" + lookup.toLowerCase());
        assertThat(stranger.page().select("#found").text()).contains(lookup, "Mức độ hoàn thành: 20%").doesNotContain("khai sinh", "Nguyễn", "Ủy ban");
        assertThat(stranger.get("/tracking/" + lookup).page().select("#found")).hasSize(1);
        assertThat(stranger.get("/tracking?code=T-201208-AAAAAAAA").page().text()).contains("Không tìm thấy hồ sơ");
    }

    @Test
    void theSecretTellsMoreAndAWrongOneAsMuchAsAnUnknownNumber() {
        var stranger = Web.at(port).get("/tracking");
        stranger.post("/tracking", "code", lookup, "secret", secret.toLowerCase());
        assertThat(stranger.page().select("#found").text()).contains("khai sinh", "Chờ tiếp nhận", "Ủy ban nhân dân").doesNotContain("Nguyễn Văn An");
        var wrong = Web.at(port).get("/tracking").post("/tracking", "code", lookup, "secret", "AAAAAAAA").page().select("main .summary").text();
        var unknown = Web.at(port).get("/tracking").post("/tracking", "code", "T-201208-AAAAAAAA", "secret", "AAAAAAAA").page().select("main .summary").text();
        assertThat(wrong).isEqualTo(unknown).contains("không đúng");
    }

    @Test
    void guessingIsStopped() {
        var guesser = Web.at(port).get("/tracking");
        for (int i = 0; i < 12; i++) {
            guesser.get("/tracking").post("/tracking", "code", lookup, "secret", "GUESS" + i);
        }
        assertThat(guesser.get("/tracking").post("/tracking", "code", lookup, "secret", secret).status()).isEqualTo(429);
        assertThat(Web.at(port).get("/tracking").post("/tracking", "code", lookup, "secret", secret).status()).isEqualTo(200);
        assertThat(web.get("/my/dossiers/" + id).status()).isEqualTo(200);
    }

    @Test
    void strangersWhoGuessKeepNobodyOutWhoHoldsTheSecret() {
        for (int i = 0; i < 40; i++) {
            attempts.attempt(UUID.randomUUID().toString(), lookup);
        }
        assertThat(Web.at(port).get("/tracking").post("/tracking", "code", lookup, "secret", secret).page().select("#found .terms")).hasSize(1);
    }

    @Test
    void officialsAndOwnersWhoScanTheCodeComeToTheirOwnPage() {
        assertThat(web.getStaying("/tracking?code=" + lookup).location()).isEqualTo("/my/dossiers/" + id);
        var clerk = Web.at(port).signInAs(people.official("Lê Thị Mai", agency, agency, Role.DESK_CLERK));
        assertThat(clerk.getStaying("/tracking?code=" + lookup).location()).isEqualTo("/desk/dossiers/" + id);
    }

    @Test
    void anotherPersonsDossierIsNotThere() {
        var other = Web.at(port).signInAs(people.citizen("Trần Văn Khác"));
        for (var path : List.of("", "/receipt", "/withdrawal", "/files/" + papers.of(id).getFirst().files().getFirst())) {
            assertThat(other.get("/my/dossiers/" + id + path).status()).as(path).isEqualTo(404);
        }
        other.get("/tracking");
        assertThat(other.postStaying("/my/dossiers/" + id + "/withdrawal").status()).isEqualTo(404);
        assertThat(Web.at(port).getStaying("/my/dossiers/" + id).location()).startsWith("/sign-in");
        var owner = Web.at(port).signInAs(people.citizen("Nguyễn Văn An", "046090001234"));
        assertThat(owner.get("/my/dossiers").page().text()).contains("nộp tại nơi khác");
        assertThat(owner.get("/my/dossiers/" + id).status()).isEqualTo(200);
    }

    @Test
    void aNumberThatIsOnlyClaimedShowsNothingUntilADeskHasSeenTheCard() {
        var number = Sample.number();
        var elsewhere = births.filed(Web.at(port).signInAs(people.citizen("Người nộp hộ")), number);
        var claimant = people.citizen("Nguyễn Văn An");
        var claiming = Web.at(port).signInAs(claimant);
        claiming.post("/account/number", "number", number);
        assertThat(claiming.get("/account").page().text()).contains(number);
        assertThat(claiming.get("/my/dossiers").page().select("a[href*='" + elsewhere + "']")).isEmpty();
        assertThat(claiming.page().text()).doesNotContain("nộp tại nơi khác");
        assertThat(claiming.get("/my/dossiers/" + elsewhere).status()).isEqualTo(404);

        var clerk = Web.at(port).signInAs(people.official("Lê Thị Mai", agency, agency, Role.DESK_CLERK));
        assertThat(clerk.get("/desk/verification?words=" + number).page().text()).contains("Nguyễn Văn An");
        clerk.post("/desk/verification", "account", claimant, "number", number);
        assertThat(clerk.path() + clerk.status()).isEqualTo("/desk/verification200");
        assertThat(claiming.get("/my/dossiers").page().select("a[href*='" + elsewhere + "']")).isNotEmpty();
        assertThat(claiming.page().text()).contains("nộp tại nơi khác");
        assertThat(claiming.get("/my/dossiers/" + elsewhere).status()).isEqualTo(200);
    }

    @Test
    void workThatNobodyHoldsIsToldToTheHeadsWhenItIsDueAndOverdue() {
        var head = people.official("Trưởng bộ phận", agency, agency, Role.UNIT_HEAD);
        var stranger = people.official("Trưởng bộ phận nơi khác", UUID.randomUUID(), agency, Role.UNIT_HEAD);
        accept();
        assertThat(cases.find(id).orElseThrow().assignees().get("appraisal")).isNull();
        assertThat(notices.unread(head)).isZero();
        BusinessClock.at(cases.find(id).orElseThrow().due().plus(Duration.ofDays(1)), watch::look);
        eventually(() -> notices.unread(head) >= 1);
        assertThat(Web.at(port).signInAs(head).get("/account/notices").page().text()).contains("đã quá hạn");
        assertThat(notices.unread(stranger)).isZero();
    }

    @Test
    void whenThePromisePassesTheApplicantIsToldAndApologisedTo() {
        accept();
        BusinessClock.at(cases.find(id).orElseThrow().due().plus(Duration.ofDays(1)), watch::look);
        eventually(() -> web.get("/account/notices").page().text().contains("chậm trả kết quả"));
        assertThat(web.page().text()).contains("xin lỗi quý vị vì sự chậm trễ");
        assertThat(web.get("/account/notices?lang=en").page().text()).contains("Birth registration").doesNotContain("Đăng ký khai sinh");
        web.get("/account/notices?lang=vi");
        assertThat(web.get("/my/dossiers/" + id).page().select(".history").text()).contains("Đã quá ngày hẹn trả kết quả");
    }

    @Test
    void whoTakesTheirDataAlongTakesDossiersPapersAndNoticesAlongAndNobodyElses() {
        accept();
        eventually(() -> notices.unread(citizen) >= 2);
        var data = web.get("/account/export").json();
        var mine = data.at("/dossiers/filed").valueStream().toList();
        assertThat(mine).hasSize(1);
        assertThat(mine.getFirst().get("lookup").asString()).isEqualTo(lookup);
        assertThat(mine.getFirst().at("/form/childName").asString()).isEqualTo("Nguyễn Gia Bảo");
        assertThat(mine.getFirst().at("/papers/0/files/0/sha256").asString()).hasSize(64);
        assertThat(mine.getFirst().get("stage").asString()).isEqualTo("working");
        assertThat(data.at("/notices/told").valueStream().map(told -> told.get("title").asString())).anyMatch(title -> title.contains("được tiếp nhận"));
        var other = Web.at(port).signInAs(people.citizen("Người Khác")).get("/account/export").json();
        assertThat(other.at("/dossiers/filed").isEmpty() && other.at("/notices/told").isEmpty()).isTrue();
        var asked = CountedStatements.of(() -> records.of(citizen));
        births.filed(web);
        assertThat(CountedStatements.of(() -> records.of(citizen))).as("as many for two dossiers as for one").hasSameSizeAs(asked);
    }

    @Test
    void anOpinionThatIsLateIsToldToWhoWasAskedToWhoAskedAndToWhoAnswersForIt() {
        var elsewhere = directory.agenciesOn(directory.today()).stream().map(Agency::id).filter(other -> !other.equals(agency)).findFirst().orElseThrow();
        var asked = people.official("Người được hỏi ý kiến", elsewhere, elsewhere, Role.SPECIALIST);
        var asker = people.official("Chuyên viên hỏi ý kiến", agency, agency, Role.SPECIALIST);
        var head = people.official("Trưởng bộ phận", agency, agency, Role.UNIT_HEAD);
        accept();
        var specialist = new Actor(asker, "Chuyên viên hỏi ý kiến", Set.of(new Seat(agency, agency, Role.SPECIALIST, null)));
        assertThat(consultations.ask(id, specialist, List.of(new Consultations.Asked(elsewhere, Role.SPECIALIST)), "Giấy này có thật không?", directory.today()))
                .isInstanceOf(Consultations.Asking.Put.class);
        BusinessClock.at(clock.instant().plus(Duration.ofDays(5)), watch::look);
        for (var told : List.of(asked, asker, head)) {
            eventually(() -> Web.at(port).signInAs(told).get("/account/notices").page().text().contains("ý kiến phối hợp quá hạn"));
        }
    }

    @Test
    void aSupplementAsksForExactlyThePaperThatIsWrongAndTheDossierGoesOn() {
        var paper = ask();
        var page = web.get("/my/dossiers/" + id).page();
        assertThat(page.select("#supplement").text()).contains("Chụp lại rõ hơn", "không đọc được");
        assertThat(page.select("#supplement .filing-paper")).hasSize(1);
        upload(web, "/my/dossiers/" + id + "/supplement", "give");
        assertThat(web.page().select("#supplement .summary").text()).contains("Chưa nộp đủ");
        var fresh = photo(Color.ORANGE);
        upload(web, "/my/dossiers/" + id + "/supplement", "give", "0", fresh);
        assertThat(web.status()).isEqualTo(302);
        var now = papers.of(id).stream().filter(one -> one.id().equals(paper.id())).findFirst().orElseThrow();
        assertThat(now.round()).isEqualTo(1);
        assertThat(now.files()).hasSize(1).doesNotContainAnyElementsOf(paper.files());
        assertThat(cases.find(id).orElseThrow().step()).isEqualTo("appraisal");
        assertThat(web.get("/my/dossiers/" + id).page().select(".history").text()).contains("Đã nhận giấy tờ bổ sung");
        eventually(() -> notices.unread(citizen) >= 3);
        assertThat(web.with("Accept-Language", "en").get("/account/notices?lang=en").page().text()).contains("papers are asked for");
    }

    @Test
    void whatIsNotAnsweredInTimeIsStopped() {
        ask();
        BusinessClock.at(clock.instant().plus(Duration.ofDays(10)), unanswered::look);
        assertThat(cases.find(id).orElseThrow().ending()).isNull();
        var later = clock.instant().plus(Duration.ofDays(120));
        assertThat(BusinessClock.at(later, unanswered::look)).isPositive();
        assertThat(cases.find(id).orElseThrow().ending()).isEqualTo(Ending.STOPPED);
    }

    @Test
    void theOwnerWithdrawsOnce() {
        web.get("/my/dossiers/" + id + "/withdrawal").post("/my/dossiers/" + id + "/withdrawal", "reason", "Nhầm xã");
        assertThat(web.page().text()).contains("Đã rút hồ sơ");
        assertThat(cases.find(id).orElseThrow().ending()).isEqualTo(Ending.WITHDRAWN);
        assertThat(web.page().select("a[href$=withdrawal]")).isEmpty();
    }

    @Test
    void aRefusalIsNotToldBeforeItIsDecided() {
        accept();
        var specialist = officer(Role.SPECIALIST);
        drafting.add(id, ResultVersion.Kind.REFUSAL, files.store("Từ chối".getBytes(java.nio.charset.StandardCharsets.UTF_8), "du-thao.txt", "dossier.result").id(), specialist);
        done(Move.of(id, "proposeRefusal", specialist).because("Không đúng thẩm quyền"));
        assertThat(web.get("/my/dossiers/" + id).page().text()).contains("Đang giải quyết").doesNotContain("từ chối");
        assertThat(web.get("/my/dossiers").page().text()).contains("Đang giải quyết").doesNotContain("từ chối");
        done(Move.of(id, "approveRefusal", officer(Role.LEADER)).because("Đồng ý với tờ trình"));
        assertThat(web.get("/my/dossiers/" + id).page().select(".history").text()).contains("Không đúng thẩm quyền").doesNotContain("Đồng ý với tờ trình");
        var records = officer(Role.RECORDS_CLERK);
        drafting.sign(id, "15/TB-UBND", LocalDate.now(BusinessClock.ZONE), files.store("đã ký".getBytes(java.nio.charset.StandardCharsets.UTF_8), "tu-choi.txt", "dossier.result").id(), records);
        done(Move.of(id, "issueRefusal", records));
        assertThat(web.get("/my/dossiers").page().text()).contains("Có văn bản từ chối").doesNotContain("Có kết quả");
    }

    @Test
    void theResultIsFetchedAndTheWorkRated() {
        accept();
        var specialist = officer(Role.SPECIALIST);
        drafting.add(id, ResultVersion.Kind.RESULT, files.store("Giấy khai sinh".getBytes(java.nio.charset.StandardCharsets.UTF_8), "du-thao.txt", "dossier.result").id(), specialist);
        done(Move.of(id, "propose", specialist));
        done(Move.of(id, "approve", officer(Role.LEADER)));
        var records = officer(Role.RECORDS_CLERK);
        drafting.sign(id, "07/2026", LocalDate.now(BusinessClock.ZONE), files.store("đã ký".getBytes(java.nio.charset.StandardCharsets.UTF_8), "khai-sinh.txt", "dossier.result").id(), records);
        done(Move.of(id, "issue", records));
        assertThat(web.get("/my/dossiers/" + id).page().select(".stages-words").text()).contains("Có kết quả", "80%");
        assertThat(web.page().select("a[href*='/results/']")).isEmpty();
        done(Move.of(id, "return", officer(Role.DESK_CLERK)));
        var result = web.get("/my/dossiers/" + id).page().selectFirst("a[href*='/results/']").attr("href");
        web.post("/my/dossiers/" + id + "/rating", "score", "6");
        assertThat(web.page().text()).contains("Hãy chọn một mức");
        web.post("/my/dossiers/" + id + "/rating", "score", "4", "comment", "Nhanh");
        assertThat(web.page().text()).contains("Cảm ơn", "4 trên 5");
        assertThat(web.page().select("#rating")).isEmpty();
        web.post("/my/dossiers/" + id + "/rating", "score", "1");
        assertThat(web.page().text()).as("a second click is answered like the first and changes nothing").contains("Cảm ơn", "4 trên 5");
        assertThat(web.get(result).body()).isEqualTo("đã ký");
    }
}
