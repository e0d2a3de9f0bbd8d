package vn.ngomon.government.dossier.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.ngomon.government.dossier.BirthFiling.CODE;
import static vn.ngomon.government.dossier.BirthFiling.photo;
import static vn.ngomon.government.dossier.BirthFiling.upload;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ngomon.NgomonTest;
import vn.ngomon.People;
import vn.ngomon.Web;
import vn.ngomon.government.dossier.BirthFiling;
import vn.ngomon.government.dossier.Dossier;
import vn.ngomon.government.dossier.Dossiers;
import vn.ngomon.government.dossier.drafts.DraftWork;
import vn.ngomon.government.dossier.papers.Paper;
import vn.ngomon.government.dossier.papers.Papers;
import vn.ngomon.government.dossier.submission.Filed;
import vn.ngomon.government.dossier.submission.Filing;
import vn.ngomon.government.dossier.submission.Prepared;
import vn.ngomon.government.dossier.submission.Submission;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.journal.Ids;

@NgomonTest
class FilingTest {

    @LocalServerPort int port;
    @Autowired People people;
    @Autowired BirthFiling births;
    @Autowired Dossiers dossiers;
    @Autowired Papers papers;
    @Autowired Filing filing;
    @Autowired DraftWork work;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;
    @Value("${ngomon.files}") Path storage;

    private UUID citizen;
    private Web web;

    @BeforeEach
    void aCitizenSignsIn() {
        births.publish();
        citizen = people.citizen("Nguyễn Văn An");
        web = Web.at(port).signInAs(citizen);
    }

    @Test
    void theStartPageSaysWhatIsNeededAndSendsWhoIsNotSignedInThereAndBack() {
        var stranger = Web.at(port).get("/filing/" + CODE);
        assertThat(stranger.status()).isEqualTo(200);
        assertThat(stranger.page().text()).contains("Giấy chứng sinh", "Trong ngày", "Cần đăng nhập");
        assertThat(stranger.getStaying("/filing/" + CODE + "/begin").location()).startsWith("/sign-in?next=%2Ffiling%2F1.001193");
        assertThat(stranger.getStaying("/filing/drafts/" + Ids.next() + "/papers").location()).startsWith("/sign-in");
        assertThat(stranger.get("/filing/nothing.like.this").status()).isEqualTo(404);
    }

    @Test
    void aBirthIsFiledPageByPageAndTheReceiptNamesWhatArrived() {
        var id = births.filed(web);
        var receipt = web.page();
        assertThat(receipt.selectFirst("#lookup").text()).matches("T-\\d{6}-[A-Z2-9]{8}");
        assertThat(receipt.selectFirst("#secret").text()).matches("[A-Z2-9]{8}");
        assertThat(receipt.select(".filing-filed li")).hasSize(2);
        assertThat(receipt.select(".filing-filed code").first().text()).matches("[0-9a-f]{64}");
        assertThat(receipt.select(".filing-qr svg")).hasSize(1);
        assertThat(web.get("/my/dossiers/" + id + "/receipt").page().select("#secret")).isEmpty();
        var dossier = dossiers.find(id).orElseThrow();
        assertThat(dossier.applicant().name()).isEqualTo("Nguyễn Văn An");
        assertThat(dossier.applicant().number()).isEqualTo("046090001234");
        assertThat(web.get("/my/dossiers").page().text()).contains("Chờ tiếp nhận").doesNotContain("Đang khai dở");
    }

    @Test
    void pressingTwiceMakesOneDossier() {
        var draft = births.answered(web);
        upload(web, draft + "/papers", "stay", "birth-notice", photo(Color.PINK));
        web.get(draft + "/check");
        var token = web.csrf();
        var first = web.postStaying(draft + "/submission").location();
        var second = web.send(web.request(draft + "/submission").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("_csrf=" + token)).build()).location();
        assertThat(second).isEqualTo(first).endsWith("/receipt");
        assertThat(dossiers.of(citizen, java.util.Set.of(), new UUID(-1, -1), 10)).hasSize(1);
        assertThat(web.get(first).page().selectFirst("#secret").text()).isNotBlank();
        for (var step : java.util.List.of("", "/where", "/papers", "/check")) {
            assertThat(web.get(draft + step).path()).as(step).startsWith("/my/dossiers/");
        }
        assertThat(Web.at(port).signInAs(people.citizen("Người Khác")).get(draft + "/check").status()).isEqualTo(404);
    }

    /** The draft's row is the gate: of two who press at once one files, and what was saved while the declaration was printed is printed anew. */
    @Test
    void whatIsChangedWhileItIsPrintedIsFiledAsItIsThenAndOnce() throws Exception {
        var address = births.answered(web);
        upload(web, address + "/papers", "stay", "birth-notice", photo(Color.ORANGE));
        var id = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
        var actor = new Actor(citizen, "Nguyễn Văn An", Set.of());
        var ends = new ArrayList<DraftWork.Submitted>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<DraftWork.Submitted>> pressed = transaction.execute(status -> {
                db.sql("select id from dossier_draft where id = :id for update").param("id", id).query(UUID.class).single();
                var both = List.of(pool.submit(() -> work.submit(id, actor)), pool.submit(() -> work.submit(id, actor)));
                await().atMost(Duration.ofSeconds(30)).until(() -> db.sql("""
                        select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%dossier_draft%for update%'""").query(Integer.class).single() == 2);
                var draft = work.get(id, actor).draft();
                work.save(draft.answered(draft.formValue().deepCopy().put("childName", "Nguyễn Minh Khôi")));
                return both;
            });
            for (var one : pressed) {
                ends.add(one.get());
            }
        }
        var dossier = dossiers.of(citizen, Set.of(), new UUID(-1, -1), 10).getFirst();
        assertThat(ends).hasSize(2).anyMatch(end -> end instanceof DraftWork.Submitted.Now(Filed.Done done) && done.id().equals(dossier.id()))
                .contains(new DraftWork.Submitted.Before(dossier.id()));
        assertThat(dossiers.of(citizen, Set.of(), new UUID(-1, -1), 10)).hasSize(1);
        assertThat(dossier.formValue().get("childName").asString()).isEqualTo("Nguyễn Minh Khôi");
    }

    @Test
    void goingBackAndLeavingLosesNothingEvenWhatIsWrong() {
        web.get("/filing/" + CODE).post("/filing/" + CODE);
        var draft = web.path().replace("/where", "");
        web.post(draft + "/where", "case", "late", "_go", "next");
        assertThat(web.page().select(".summary").text()).contains("Hãy chọn xã, phường");
        assertThat(web.status()).isEqualTo(422);
        assertThat(web.page().select("#case-late[checked]")).hasSize(1);
        web.post(draft + "/where", "case", "late", "area", births.commune(), "_go", "next");
        assertThat(web.path()).endsWith("/form/applicant");
        assertThat(web.page().select(".filing-where").text()).contains("Ủy ban nhân dân");
        assertThat(web.page().select("#applicantName").val()).isEqualTo("Nguyễn Văn An");
        web.post(draft + "/form/applicant", "applicantName", "Nguyễn Văn An", "applicantIdentity", "12", "_go", "next");
        assertThat(web.page().select("#applicantIdentity-error").text()).contains("12 chữ số");
        assertThat(web.status()).isEqualTo(422);
        web.post(draft + "/form/applicant", "applicantName", "!<b>9", "applicantIdentity", "046085001234", "_go", "next");
        assertThat(web.page().select("#applicantName-error").text()).contains("chữ cái, khoảng trắng");
        web.post(draft + "/form/applicant", "applicantName", "Lê <An>", "applicantIdentity", "12", "_go", "back");
        assertThat(web.path()).endsWith("/where");
        assertThat(web.get("/my/dossiers").page().select("a[href='" + draft + "']")).hasSize(1);
        assertThat(web.get(draft + "/form/applicant").page().select("#applicantName").val()).isEqualTo("Lê <An>");
        assertThat(web.page().select("#applicantIdentity").val()).isEqualTo("12");
        assertThat(Web.at(port).signInAs(people.citizen("Người Khác")).get(draft + "/form/applicant").status()).isEqualTo(404);
        assertThat(Web.at(port).signInAs(people.citizen("Người Khác")).get(draft + "/deletion").status()).isEqualTo(404);
        assertThat(web.get("/my/dossiers").page().select("a[href='" + draft + "/deletion']")).hasSize(1);
        web.get(draft + "/deletion");
        assertThat(web.page().select(".confirm").text()).contains("không lấy lại được");
        assertThat(web.get(draft + "/where").status()).as("asking deletes nothing").isEqualTo(200);
        web.get(draft + "/deletion").post(draft + "/deletion");
        assertThat(web.get(draft + "/where").status()).isEqualTo(404);
    }

    @Test
    void papersAreProvenWholeAndCanBeRemovedAndReordered() {
        var draft = births.answered(web);
        assertThat(web.path()).endsWith("/papers");
        upload(web, draft + "/papers", "stay", "birth-notice", photo(Color.WHITE), "birth-notice", photo(Color.CYAN));
        var files = web.get(draft + "/papers").page().select("#paper-birth-notice .filing-file");
        assertThat(files).hasSize(2);
        var picture = web.page().select("#paper-birth-notice img").first().attr("src");
        assertThat(web.get(picture).status()).isEqualTo(200);
        assertThat(Web.at(port).signInAs(people.citizen("Người Khác")).get(picture).status()).isEqualTo(404);
        web.get(draft + "/papers");
        var up = web.page().select("#paper-birth-notice button[value^=up]").attr("value");
        upload(web, draft + "/papers", up);
        assertThat(web.get(draft + "/papers").page().select("#paper-birth-notice .filing-file").first().attr("data-sha")).isEqualTo(files.last().attr("data-sha"));
        upload(web, draft + "/papers", web.page().select("#paper-birth-notice button[value^=remove]").first().attr("value"));
        assertThat(web.get(draft + "/papers").page().select("#paper-birth-notice .filing-file")).hasSize(1);
        var cut = java.util.Arrays.copyOf(photo(Color.RED), 300);
        upload(web, draft + "/papers", web.page().select("#paper-birth-notice button[value^=remove]").first().attr("value"));
        web.get(draft + "/papers");
        upload(web, draft + "/papers", "next", "birth-notice", cut);
        assertThat(web.page().select("#paper-birth-notice .wrong").text()).contains("bị hỏng hoặc chưa tải lên đầy đủ");
        assertThat(web.status()).isEqualTo(422);
        assertThat(web.get(draft + "/check").page().select(".summary").text()).contains("Giấy chứng sinh");
        assertThat(web.status()).as("looked at, not sent").isEqualTo(200);
        web.post(draft + "/submission");
        assertThat(web.path()).endsWith("/submission");
        assertThat(web.status()).isEqualTo(422);
        assertThat(dossiers.of(citizen, java.util.Set.of(), new UUID(-1, -1), 10)).isEmpty();
    }

    @Test
    void theElectronicFormIsTheDeclarationAndNobodyUploadsASecondOne() throws IOException {
        var draft = births.answered(web);
        assertThat(web.page().select("#paper-declaration input[type=file]")).isEmpty();
        assertThat(web.page().selectFirst("#paper-declaration").text()).contains("chính là giấy này");
        assertThat(words(web.get(draft + "/declaration.pdf").bytes())).contains("TỜ KHAI ĐĂNG KÝ KHAI SINH", "Nguyễn Gia Bảo", "01/11/2020", "Kinh", "Việt Nam", "chưa nộp");
        assertThat(Web.at(port).signInAs(people.citizen("Người Khác")).get(draft + "/declaration.pdf").status()).isEqualTo(404);
        var id = births.filed(web);
        var declaration = papers.of(id).stream().filter(paper -> paper.code().equals("declaration")).findFirst().orElseThrow();
        assertThat(declaration.presented()).isEqualTo(Paper.Presented.ELECTRONIC);
        var printed = words(web.get("/my/dossiers/" + id + "/files/" + declaration.files().getFirst()).bytes());
        assertThat(printed).contains("Kính gửi: Ủy ban nhân dân", "Nguyễn Gia Bảo", "Trần Thị Hoa", dossiers.find(id).orElseThrow().lookup()).doesNotContain("chưa nộp", "${");
    }

    @Test
    void theDeclarationIsPrintedBeforeTheTransactionAndAFilingThatFailsLeavesNoneBehind() {
        var earlier = dossiers.find(births.filed(web)).orElseThrow();
        var handed = papers.of(earlier.id()).stream().filter(paper -> paper.presented() == Paper.Presented.SCANNED && !paper.files().isEmpty())
                .map(paper -> new Submission.Handed(paper.code(), paper.presented(), 1, paper.files())).toList();
        var submission = new Submission(CODE, earlier.procedureCase(), Dossier.Channel.ONLINE, earlier.applicant(), earlier.owner(), earlier.formValue(), handed,
                earlier.returnBy(), earlier.agencyId(), null);
        var actor = new Actor(citizen, "Nguyễn Văn An", Set.of());
        var prepared = (Prepared.Ready) filing.prepare(submission, actor);
        var sha256 = prepared.done().arrived().stream().filter(file -> file.file().endsWith(".pdf")).findFirst().orElseThrow().sha256();
        var declaration = storage.resolve(sha256.substring(0, 2)).resolve(sha256);
        transaction.executeWithoutResult(status -> {
            filing.file(prepared, actor, (done, batch) -> { });
            status.setRollbackOnly();
        });
        assertThat(declaration).doesNotExist();
        assertThat(dossiers.find(prepared.done().id())).isEmpty();
        assertThat(filing.file(prepared, actor, (done, batch) -> { })).isEqualTo(prepared.done());
        assertThat(declaration).exists();
        assertThat(papers.of(prepared.done().id())).anyMatch(paper -> paper.presented() == Paper.Presented.ELECTRONIC && !paper.files().isEmpty());
    }

    @Test
    void whoFiledBeforeFindsTheirAddressFilledInAndMayStillChangeIt() {
        births.filed(web);
        web.get("/filing/" + CODE).post("/filing/" + CODE);
        var draft = web.path().replace("/where", "");
        assertThat(web.page().select("#area option[selected]").val()).isEqualTo(births.commune());
        web.get(draft + "/form/applicant");
        assertThat(web.page().select("#applicantName").val()).isEqualTo("Nguyễn Văn An");
        assertThat(web.page().select("#applicantStreet").val()).isEqualTo("12 Lê Lợi");
        assertThat(web.page().select("#applicantBorn-year").val()).isEqualTo("1990");
        assertThat(web.page().select("#applicantArea option[selected]").val()).isEqualTo(births.commune());
    }

    @Test
    void oneButtonTakesTheApplicantOverAndWhatWasTypedBesideItStays() {
        var draft = births.answered(web);
        assertThat(web.get(draft + "/form/father").page().select("button[name=_same]").text()).isEqualTo("Người cha là người nộp hồ sơ");
        web.post(draft + "/form/father", "fatherKnown", "no", "fatherEthnicity", "02", "_same", "true");
        assertThat(web.path()).endsWith("/form/father");
        assertThat(web.page().select("input[name=fatherKnown][value=yes][checked]")).hasSize(1);
        assertThat(web.page().select("#fatherName").val()).isEqualTo("Nguyễn Văn An");
        assertThat(web.page().select("#fatherIdentity").val()).isEqualTo("046090001234");
        assertThat(web.page().select("#fatherBorn-year").val()).isEqualTo("1990");
        assertThat(web.page().select("#fatherArea option[selected]").val()).isEqualTo(births.commune());
        assertThat(web.get(draft + "/form/child").page().select("button[name=_same]")).isEmpty();
    }

    @Test
    void ethnicityAndNationalityAreListsWithTheUsualAnswerChosenAndTakeNothingElse() {
        web.get("/filing/" + CODE).post("/filing/" + CODE);
        var draft = web.path().replace("/where", "");
        web.post(draft + "/where", "case", "late", "area", births.commune(), "_go", "next");
        web.get(draft + "/form/child");
        assertThat(web.page().select("#childEthnicity option[value]:not([value=''])").eachText()).hasSize(55).contains("Kinh", "Tà-ôi", "Cơ-tu", "Bru – Vân Kiều");
        assertThat(web.page().select("#childEthnicity option[selected]").text()).isEqualTo("Kinh");
        assertThat(web.page().select("#childNationality option[selected]").text()).isEqualTo("Việt Nam");
        web.post(draft + "/form/child", "childEthnicity", "Người Kinh", "childNationality", "LA", "_go", "next");
        assertThat(web.page().select("#childEthnicity-error").text()).contains("chọn một trong");
        assertThat(web.page().select("#childNationality-error")).isEmpty();
    }

    @Test
    void placesAreListedUnderTheirDistrictsAsADictionaryHasThem() {
        web.get("/filing/" + CODE).post("/filing/" + CODE);
        var vietnamese = java.text.Collator.getInstance(java.util.Locale.of("vi"));
        var districts = web.page().select("#area optgroup");
        for (var list : districts.isEmpty() ? web.page().select("#area") : districts) {
            var names = list.select("option:not([value=''])").eachText().stream().map(name -> name.replaceFirst("^(Phường|Xã|Thị trấn) ", "")).toList();
            assertThat(names).as(list.attr("label")).isNotEmpty().isSortedAccordingTo(vietnamese);
        }
        if (!districts.isEmpty()) {
            assertThat(districts.first().attr("label")).startsWith("Thành phố");
        }
    }

    @Test
    void whoLivesElsewhereIsToldWhichAgencyReceivesAndMayChangeThePlace() {
        var draft = births.answered(web);
        assertThat(web.get(draft + "/check").page().select("#elsewhere")).isEmpty();
        var other = web.get(draft + "/where").page().select("#area option:not([selected]):not([value=''])").last().val();
        web.post(draft + "/where", "case", "on-time", "area", other, "_go", "next");
        var told = web.get(draft + "/check").page().select("#elsewhere");
        assertThat(told.text()).contains("thuộc thẩm quyền của", "sẽ gửi đến").contains(web.page().select(".filing-where strong").text());
        assertThat(told.select("button[value=where]")).hasSize(1);
        web.post(draft + "/form/father", "fatherKnown", "yes", "fatherName", "Nguyễn Văn An", "fatherArea", other, "_go", "stay");
        assertThat(web.get(draft + "/check").page().select("#elsewhere")).as("one of the parents lives there").isEmpty();
    }

    private static String words(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void aFormerCommuneLeadsToTodaysAndItsAgency() {
        web.get("/filing/" + CODE).post("/filing/" + CODE);
        var draft = web.path().replace("/where", "");
        web.get(draft + "/where?q=vinh+ninh");
        assertThat(web.page().select(".filing-found").text()).isNotBlank();
        assertThat(web.page().select(".filing-plain").text()).contains("trước là", "Ủy ban nhân dân");
        web.get(draft + "/agency?area=" + births.commune());
        assertThat(web.page().select("#agency strong").text()).contains("Ủy ban nhân dân");
    }
}
