package vn.ngomon.government.procedure.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ngomon.NgomonTest;
import vn.ngomon.People;
import vn.ngomon.Web;
import vn.ngomon.government.procedure.Procedures;
import vn.ngomon.government.procedure.Samples;
import vn.ngomon.government.procedure.content.Channel;
import vn.ngomon.government.procedure.content.FeeLine;
import vn.ngomon.government.procedure.content.Price;
import vn.ngomon.government.procedure.content.RequiredPaper;
import vn.ngomon.government.procedure.content.Text;
import vn.ngomon.government.procedure.content.Way;
import vn.ngomon.government.procedure.shipped.ShippedCatalogue;
import vn.ngomon.platform.calendar.Limit;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Role;

@NgomonTest
class VersionEditingTest {

    private static final LocalDate LATER = LocalDate.of(2020, 6, 1);

    @LocalServerPort
    int port;
    @Autowired
    People people;
    @Autowired
    Procedures procedures;
    @Autowired
    ShippedCatalogue shipped;

    private Web web;
    private String code;

    @BeforeEach
    void aKeeperBeforeAnEntry() {
        code = Samples.code();
        procedures.publish(code, Samples.DAY, Samples.content("Thử soạn phiên bản", 5), null, Actor.SYSTEM);
        web = Web.at(port).signInAs(people.official("Lê Thị Kiểm", UUID.randomUUID(), UUID.randomUUID(), Role.PROCEDURE_CONTROLLER));
        web.get("/desk/procedures/" + code + "/version");
        assertThat(web.status()).isEqualTo(200);
    }

    @Test
    void theFormBeginsWithThePresentVersionIsPreviewedAndPublishedFromADayOn() {
        var fields = fields("ways[0].amount", "3", "ways[0].fees[0].price", "12.000 / bản", "papers[1].nameVi", "Bản cam kết", "papers[1].originals", "1",
                "decision", "99/QĐ-UBND", "decidedOn", "2020-05-20", "issuer", "UBND tỉnh", "title", "Công bố sửa đổi", "from", "2020-06-01");
        web.post("/desk/procedures/" + code + "/versions", with(fields, "act", "preview"));
        assertThat(web.status()).as(web.page().select(".wrong").text()).isEqualTo(200);
        assertThat(web.page().select("#preview").text()).contains("3 ngày làm việc", "12.000", "Bản cam kết");
        assertThat(procedures.history(code).periods()).as("a preview writes nothing").hasSize(1);

        web.post("/desk/procedures/" + code + "/versions", with(fields, "act", "publish"));
        assertThat(web.body()).contains("Đã công bố phiên bản 2.");
        var content = procedures.find(code, LATER).orElseThrow().content();
        assertThat(content.ways().getFirst().limit()).isEqualTo(Limit.workingDays(3));
        assertThat(content.ways().getFirst().fees().getFirst().price()).isEqualTo(new Price.Amount(12_000, "bản"));
        assertThat(content.papers()).extracting(RequiredPaper::key).startsWith("p1").hasSize(2).doesNotHaveDuplicates();
        assertThat(content.handling()).isEqualTo(Samples.content("Thử", 5).handling());
        assertThat(procedures.find(code, LATER.minusDays(1)).orElseThrow().content().ways().getFirst().limit()).isEqualTo(Limit.workingDays(5));
        assertThat(procedures.history(code).announcements()).singleElement().satisfies(one -> assertThat(one.number()).isEqualTo("99/QĐ-UBND"));
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingIsPublished() {
        web.post("/desk/procedures/" + code + "/versions", with(fields("nameVi", "", "ways[0].amount", "0", "papers[0].cases", "khac", "results[0].nameVi", "",
                "decision", "x", "from", "mai"), "act", "publish"));
        assertThat(web.status()).isEqualTo(422);
        assertThat(web.page().select("[aria-invalid=true]").eachAttr("name")).contains("nameVi", "ways[0].amount", "papers[0].cases", "decision", "decidedOn", "from");
        assertThat(web.page().text()).contains("Cần ít nhất một kết quả.");
        assertThat(procedures.history(code).periods()).hasSize(1);
    }

    @Test
    void aDayBeforeThePresentVersionAndAnUnchangedContentAreRefused() {
        web.post("/desk/procedures/" + code + "/versions", with(fields("ways[0].amount", "4", "from", "2018-06-01", "decision", "99/QĐ-UBND",
                "decidedOn", "2020-05-20"), "act", "publish"));
        assertThat(web.page().select("#from-error").text()).contains("chọn ngày sau đó");
        web.get("/desk/procedures/" + code + "/version").post("/desk/procedures/" + code + "/versions", with(fields("from", "2020-06-01",
                "decision", "99/QĐ-UBND", "decidedOn", "2020-05-20"), "act", "publish"));
        assertThat(web.page().select("#nameVi-error").text()).contains("giống hệt");
    }

    @Test
    void whoeverIsSlowerIsToldAndOverwritesNothing() {
        var fields = with(fields("ways[0].amount", "4", "decision", "99/QĐ-UBND", "decidedOn", "2020-05-20", "from", "2020-06-01"), "act", "publish");
        procedures.publish(code, LocalDate.of(2020, 1, 1), Samples.content("Người khác vừa sửa", 6), null, Actor.SYSTEM);
        web.post("/desk/procedures/" + code + "/versions", fields);
        assertThat(web.status()).isEqualTo(409);
        assertThat(web.body()).contains("Người khác vừa thay đổi thủ tục này");
        assertThat(procedures.find(code, LATER).orElseThrow().content().name().vi()).isEqualTo("Người khác vừa sửa");
    }

    @Test
    void everyShippedContentGoesThroughTheFormUnchanged() {
        shipped.publishAll(Actor.SYSTEM);
        for (var key : shipped.codes()) {
            var content = procedures.find(key, LATER).orElseThrow().content();
            var outcome = VersionDraft.of(content, VersionForm.of(content, 0).withSpareRows());
            assertThat(outcome.errors()).as(key).isEmpty();
            assertThat(outcome.content()).as(key).isEqualTo(content);
        }
    }

    @Test
    void aPriceIsReadAsItIsWritten() {
        var prices = List.of(Price.FREE, Price.UNSTATED, new Price.Amount(8_000, "bản"), new Price.Amount(150_000, null), new Price.Percent(new BigDecimal("0.5"), Text.of("giá trị đất")), new Price.Percent(new BigDecimal("2"), new Text("giá trị nhà", "of the value of the house")),
                new Price.Foreign(new BigDecimal("20"), "USD"), new Price.ByRule("Theo Nghị quyết của Hội đồng nhân dân tỉnh"),
                new Price.PerPage(List.of(new Price.PerPage.Step(2, 2_000), new Price.PerPage.Step(0, 1_000)), 200_000));
        assertThat(prices).allSatisfy(price -> assertThat(PriceText.read(PriceText.of(price))).hasValue(price));
        assertThat(PriceText.read("12.000 đồng / bản")).hasValue(new Price.Amount(12_000, "bản"));
        assertThat(PriceText.read("999.999.999.999.999")).hasValue(new Price.Amount(999_999_999_999_999L, null));
        assertThat(PriceText.read("9.999.999.999.999.999.999.999")).isEmpty();
        assertThat(PriceText.read("9999999999999999 đồng / bản")).isEmpty();
    }

    @Test
    void aNumberNoPriceCanHaveIsSaidAtItsField() {
        web.post("/desk/procedures/" + code + "/versions", with(fields("ways[0].fees[0].price", "9.999.999.999.999.999.999.999"), "act", "preview"));
        assertThat(web.status()).isEqualTo(422);
        assertThat(web.page().select("[aria-invalid=true]").eachAttr("name")).contains("ways[0].fees[0].price");
    }

    @Test
    void whatIsTakenOverIsAsSureAsItWasAndWhatIsTypedAnewIsTheKeepersWord() {
        var base = Samples.content("Thử", new Way(List.of(), Channel.IN_PERSON, Limit.workingDays(5), null, true,
                List.of(new FeeLine(FeeLine.Kind.FEE, Text.of("Phí"), new Price.Amount(10_000, null), null, null, "DEMO"),
                        new FeeLine(FeeLine.Kind.CHARGE, Text.of("Lệ phí"), new Price.Amount(10_000, null), null, null, null)), null));
        var form = VersionForm.of(base, 0);
        assertThat(VersionDraft.of(base, form.withSpareRows()).content()).isEqualTo(base);

        var other = VersionForm.of(Samples.content("Thử", new Way(List.of(), Channel.IN_PERSON, Limit.workingDays(4), null, false,
                List.of(new FeeLine(FeeLine.Kind.FEE, Text.of("Phí"), new Price.Amount(12_000, null), null, null, null)), null)), 0);
        var way = VersionDraft.of(base, other).content().ways().getFirst();
        assertThat(way.limitAssumed()).isFalse();
        assertThat(way.fees().getFirst().published()).isNull();
    }

    /** Every field of the form at hand, as a browser would send it, some of them changed. */
    private Object[] fields(Object... changed) {
        var fields = new java.util.LinkedHashMap<String, String>();
        var form = web.page().selectFirst("form.procedure-version");
        form.select("input[name], textarea[name]").stream().filter(input -> !input.attr("type").equals("checkbox") || input.hasAttr("checked"))
                .forEach(input -> fields.put(input.attr("name"), input.tagName().equals("textarea") ? input.wholeText() : input.attr("value")));
        form.select("select[name]").forEach(select -> fields.put(select.attr("name"),
                select.select("option[selected]").stream().findFirst().map(option -> option.attr("value")).orElse(select.selectFirst("option").attr("value"))));
        fields.remove("_csrf");
        for (int i = 0; i < changed.length; i += 2) {
            fields.put(changed[i].toString(), changed[i + 1].toString());
        }
        return fields.entrySet().stream().flatMap(field -> java.util.stream.Stream.of((Object) field.getKey(), field.getValue())).toArray();
    }

    private static Object[] with(Object[] fields, Object... more) {
        var all = new ArrayList<>(List.of(fields));
        all.addAll(List.of(more));
        return all.toArray();
    }
}
