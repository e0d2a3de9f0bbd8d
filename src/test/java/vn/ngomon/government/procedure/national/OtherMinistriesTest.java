package vn.ngomon.government.procedure.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import vn.ngomon.government.procedure.content.Channel;
import vn.ngomon.government.procedure.content.FeeLine;
import vn.ngomon.government.procedure.content.Price;
import vn.ngomon.government.procedure.content.ProcedureContent;
import vn.ngomon.government.procedure.content.RequiredPaper;
import vn.ngomon.government.procedure.content.Text;
import vn.ngomon.government.procedure.content.Way;
import vn.ngomon.platform.calendar.Limit;

/** Wordings of our own after what ministries write whose files were not at hand when the reader was made. */
class OtherMinistriesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String HEAD = "Hình thức nộpThời gianPhí, lệ phíMô tả";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Trực tiếpKhông quá 15 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệMiễn phí | WORKING_DAYS | 15
            Trực tiếpNgay trong ngày làm việcMiễn phí                                   | SAME_DAY     | 0
            Trực tiếp: Trong ngày làm việc. Không                                       | SAME_DAY     | 0
            Trực tiếp2 Tháng Miễn phí                                                   | MONTHS       | 2
            Trực tiếpTối đa 03 tháng kể từ ngày thụ lýMiễn phí                          | MONTHS       | 3
            Trực tiếp24 GiờMiễn phí                                                     | WORKING_HOURS | 24
            Trực tiếpTrong thời hạn 08 giờ làm việcMiễn phí                             | WORKING_HOURS | 8
            Trực tiếp1/2 ngày làm việcMiễn phí                                          | WORKING_HOURS | 4
            Trực tiếp1/2 ngàyKhông                                                      | WORKING_HOURS | 4
            Trực tiếp0,5 Ngày làm việcMiễn phí                                          | WORKING_HOURS | 4
            Trực tiếp07 (bảy) ngày làm việc, kể từ ngày nhận đủ hồ sơMiễn phí           | WORKING_DAYS | 7
            Trực tiếpChậm nhất là 30 ngày kể từ ngày tiếp nhậnMiễn phí                  | CALENDAR_DAYS | 30
            Trực tiếp2 TuầnMiễn phí                                                     | CALENDAR_DAYS | 14""")
    void limitsAreReadHoweverTheyAreWorded(String cells, Limit.Unit unit, int amount) {
        var ways = ways(HEAD + cells);
        assertThat(ways).singleElement().satisfies(way -> {
            assertThat(way.channel()).isEqualTo(Channel.IN_PERSON);
            assertThat(way.limit()).isEqualTo(new Limit(unit, amount));
            assertThat(way.fees()).singleElement().extracting(FeeLine::price).isEqualTo(Price.FREE);
        });
    }

    @Test
    void eachWayHasItsOwnSentenceAndSoMayHaveSeveral() {
        var ways = ways(HEAD + "Trực tiếpKhông quá 20 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ150.000 đồng/hồ sơNộp tại bộ phận một cửa."
                + "Trực tuyếnKhông quá 15 ngày làm việc75.000 đồng/hồ sơTrực tiếpKhông quá 5 ngày làm việcLệ phí: 1.200.000 đồng/giấy phép (cấp lại)Dịch vụ bưu chínhNgay trong ngàyKhông thu phí");
        assertThat(ways).extracting(Way::channel).containsExactly(Channel.IN_PERSON, Channel.ONLINE, Channel.IN_PERSON, Channel.POST);
        assertThat(ways).extracting(Way::limit).containsExactly(Limit.workingDays(20), Limit.workingDays(15), Limit.workingDays(5), Limit.SAME_DAY);
        assertThat(ways).extracting(way -> way.fees().getFirst().price()).containsExactly(new Price.Amount(150_000, "hồ sơ"), new Price.Amount(75_000, "hồ sơ"),
                new Price.Amount(1_200_000, "giấy phép"), Price.FREE);
        assertThat(ways.getFirst().note()).isEqualTo("Nộp tại bộ phận một cửa.");
        assertThat(ways.get(2).fees().getFirst().kind()).isEqualTo(FeeLine.Kind.CHARGE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            50,000 VNĐ(/hồ sơ)                            | 50000
            Phí : 1.500.000 Đồng (Phí thẩm định)          | 1500000
            Lệ phí: 40000 đồng                            | 40000
            2,5 triệu đồng                                | 2500000
            10.000 đồng/bản                               | 10000""")
    void amountsAreWholeDongWhateverTheirSeparators(String cell, long dong) {
        assertThat(price(cell)).isInstanceOfSatisfying(Price.Amount.class, amount -> assertThat(amount.dong()).isEqualTo(dong));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0,15 %(giá trị quyền sử dụng đất)      | 0.15 | giá trị quyền sử dụng đất
            0,1% giá trị hợp đồng.                 | 0.1  | giá trị hợp đồng
            5 Phần trăm(mức thu lần đầu)           | 5    | mức thu lần đầu""")
    void sharesAreOfSomething(String cell, BigDecimal percent, String of) {
        assertThat(price(cell)).isEqualTo(new Price.Percent(percent, Text.of(of)));
    }

    @Test
    void nothingToPayIsNotTheSameAsNothingSaidOrAnExemption() {
        assertThat(List.of(price("Không"), price("Miễn phí"), price("Không thu phí"), price("Phí: Miễn phí"))).containsOnly(Price.FREE);
        assertThat(price("Không có thông tin")).isEqualTo(Price.UNSTATED);
        assertThat(price("Miễn phí đối với hộ nghèo; trường hợp khác nộp 20.000 đồng")).isInstanceOf(Price.ByRule.class);
        var line = read("cach_thuc_thuc_hien", HEAD + "Trực tiếp5 Ngày làm việc30.000 VNĐ(Lệ phí; miễn lệ phí cho người khuyết tật, người cao tuổi)").ways().getFirst().fees().getFirst();
        assertThat(line.price()).isEqualTo(new Price.Amount(30_000, null));
        assertThat(line.exemption()).isNotNull();
    }

    @Test
    void countsOfPapersAreReadInEveryNotation() {
        var table = "--Tên giấy tờMẫu đơn, tờ khaiSố lượng";
        assertThat(counts(table + "Đơn đề nghịBản chính: 1 - Bản sao: 0Giấy khai sinhBản chính: 0 - Bản sao: 2")).containsExactly("1/0 Đơn đề nghị", "0/2 Giấy khai sinh");
        assertThat(counts("Tên giấy tờSố lượngTờ khaiBản chính: 1\nBản sao: 0")).containsExactly("1/0 Tờ khai");
        assertThat(counts("Thành phần hồ sơ gồm:\n- Đơn đề nghị cấp phép (02 bản chính);\n- Bản sao giấy chứng nhận;\n- Ảnh 3x4, 01 bản chính và 03 bản sao."))
                .containsExactly("2/0 Đơn đề nghị cấp phép (02 bản chính)", "0/1 Bản sao giấy chứng nhận", "1/3 Ảnh 3x4, 01 bản chính và 03 bản sao.");
    }

    @Test
    void severalCasesKeepTheirOwnPapers() {
        var head = "Tên giấy tờMẫu đơn, tờ khaiSố lượng";
        var content = read("thanh_phan_ho_so", "Trường hợp cấp lần đầu" + head + "Đơn đề nghịBản chính: 1 - Bản sao: 0Trường hợp cấp lại do mất" + head
                + "Đơn đề nghị cấp lạiBản chính: 1 - Bản sao: 0");
        assertThat(content.cases()).extracting(one -> one.name().vi()).containsExactly("Trường hợp cấp lần đầu", "Trường hợp cấp lại do mất");
        assertThat(content.papersFor(content.cases().getLast().key())).extracting(paper -> paper.name().vi()).containsExactly("Đơn đề nghị cấp lại");
    }

    @Test
    void theMarkupThatSomeFilesCarryIsNoPartOfTheText() {
        var content = read("cach_thuc_thuc_hien", "<table><tr><th>Hình thức nộp</th><th>Thời gian</th><th>Phí, lệ phí</th><th>Mô tả</th></tr>\n"
                + "<tr><td>Trực tiếp</td><td>10 Ngày làm việc</td><td>20.000 VNĐ</td><td><p>Nộp tại Sở &amp; Bộ phận một cửa</p></td></tr></table>");
        assertThat(content.ways()).singleElement().satisfies(way -> {
            assertThat(way.limit()).isEqualTo(Limit.workingDays(10));
            assertThat(way.fees().getFirst().price()).isEqualTo(new Price.Amount(20_000, null));
            assertThat(way.note()).isEqualTo("Nộp tại Sở & Bộ phận một cửa");
        });
        var steps = read("trinh_tu_thuc_hien", "<p>Bước 1: Nộp hồ sơ.</p><p>Bước 2: Nhận <b>kết quả</b>.</p>").steps();
        assertThat(steps).extracting(step -> step.vi()).containsExactly("Bước 1: Nộp hồ sơ.", "Bước 2: Nhận kết quả.");
    }

    private static Price price(String cell) {
        return read("cach_thuc_thuc_hien", HEAD + "Trực tiếp5 Ngày làm việc" + cell).ways().getFirst().fees().getFirst().price();
    }

    private static List<Way> ways(String cells) {
        return read("cach_thuc_thuc_hien", cells).ways();
    }

    private static List<String> counts(String text) {
        return read("thanh_phan_ho_so", text).papers().stream().map(OtherMinistriesTest::count).toList();
    }

    private static String count(RequiredPaper paper) {
        return paper.originals() + "/" + paper.copies() + " " + paper.name().vi();
    }

    private static ProcedureContent read(String field, String text) {
        return new NationalReader().read(new NationalRecord(JSON.createObjectNode().put("ma_thu_tuc", "9.000009").put("ten_thu_tuc", "Thử")
                .put("cap_thuc_hien", "Cấp tỉnh").put(field, text))).content();
    }
}
