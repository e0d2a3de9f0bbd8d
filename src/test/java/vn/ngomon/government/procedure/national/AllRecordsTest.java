package vn.ngomon.government.procedure.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.ngomon.government.procedure.content.Channel;
import vn.ngomon.government.procedure.content.Price;
import vn.ngomon.platform.calendar.Limit;

class AllRecordsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> FIELDS = List.of("ma_thu_tuc", "ten_thu_tuc", "cap_thuc_hien", "linh_vuc", "trinh_tu_thuc_hien",
            "cach_thuc_thuc_hien", "thanh_phan_ho_so", "can_cu_phap_ly", "ket_qua_xu_ly", "doi_tuong_thuc_hien", "co_quan_thuc_hien", "yeu_cau_dieu_kien");
    private static final List<String> SCRAPS = List.of("Trực tuyến", "Trực tiếp", "Dịch vụ bưu chính", "7", "1.5", "140", " Ngày", " Ngày làm việc",
            " Giờ", " Tháng", " Năm", "Miễn phí", "Không có thông tin", "50,000 VNĐ", "5 %", "0,5 %", "200 USD", "(", ")", "Tên giấy tờMẫu đơn, tờ khaiSố lượng",
            "1 bản chính", ",1 bản sao", "0 bản chính", "2 bản sao", "Mẫu số 2.docx", "a.pdf", "Mã: KQ.G15.000002", "Mã: ", "Từ khóa", "62/2020/QH14",
            "Luật", "12/2012/NĐ-CP", "--", "\n", " ", "99999999999999999999", "Đơn đề nghị", "\t", "🙂", "%", "Hình thức nộpThời gianPhí, lệ phíMô tả");

    @Test
    void nearlyEveryRecordBesideTheProjectIsReadWhole() throws Exception {
        assumeTrue(Files.isDirectory(Records.FOLDER), "The national records are not beside the project: nothing to read");
        var unread = new TreeMap<String, Integer>();
        int records = 0;
        int whole = 0;
        for (var record : Records.all()) {
            var reading = new NationalReader().read(record);
            records++;
            whole += reading.report().unread().isEmpty() ? 1 : 0;
            reading.report().doubts().forEach(doubt -> unread.merge(doubt.weight() + " " + doubt.key(), 1, Integer::sum));
        }
        System.out.println("whole " + whole + " of " + records + "; doubts " + unread);
        assertThat(whole).isGreaterThan(records * 97 / 100);
    }

    @Test
    void neitherScrapsInAnyOrderNorDamagedRecordsMakeItFail() throws Exception {
        var random = new Random(118);
        for (int i = 0; i < 4_000; i++) {
            var node = JSON.createObjectNode();
            for (var field : FIELDS) {
                if (random.nextInt(8) > 0) {
                    node.put(field, scraps(random));
                }
            }
            reads(node);
        }
        if (Files.isDirectory(Records.FOLDER)) {
            for (var record : Records.all()) {
                var node = (ObjectNode) record.original().deepCopy();
                for (var field : FIELDS) {
                    var text = node.path(field).asString();
                    if (!text.isEmpty()) {
                        int at = random.nextInt(text.length());
                        node.put(field, random.nextBoolean() ? text.substring(at) : text.substring(0, at) + scraps(random) + text.substring(at));
                    }
                }
                reads(node);
            }
        }
    }

    @Test
    void fieldsOfAnotherKindOrMissingAreNoReasonToFail() {
        reads(JSON.createObjectNode());
        reads(JSON.createObjectNode().put("ma_thu_tuc", 7).put("ten_thu_tuc", true).putNull("linh_vuc"));
    }

    @Test
    void unitsThatTheseTwoMinistriesDoNotUseAreReadToo() {
        var node = JSON.createObjectNode().put("ma_thu_tuc", "9.000001").put("ten_thu_tuc", "Thử").put("cap_thuc_hien", "Cấp Tỉnh, Cấp Huyện");
        node.put("cach_thuc_thuc_hien", "Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếp2 Tháng0,5 %(Giá trị đất)Trực tuyến45 Phút10.000 đồng(/bản)20.000 đồng(Lệ phí cấp thẻ)"
                + "Nộp trên cổng.Dịch vụ bưu chính1 NămMiễn phí(Không)");
        var ways = new NationalReader().read(new NationalRecord(node)).content().ways();
        assertThat(ways).extracting(way -> way.channel()).containsExactly(Channel.IN_PERSON, Channel.ONLINE, Channel.POST);
        assertThat(ways.get(0).limit()).isEqualTo(new Limit(Limit.Unit.MONTHS, 2));
        assertThat(ways.get(0).fees().getFirst().price()).isInstanceOfSatisfying(Price.Percent.class, p -> assertThat(p.percent()).hasToString("0.5"));
        assertThat(ways.get(1).limit()).isEqualTo(Limit.workingHours(1));
        assertThat(ways.get(1).fees()).extracting(fee -> fee.price()).containsExactly(new Price.Amount(10_000, "bản"), new Price.Amount(20_000, null));
        assertThat(ways.get(1).note()).isEqualTo("Nộp trên cổng.");
        assertThat(ways.get(2).limit()).isEqualTo(new Limit(Limit.Unit.MONTHS, 12));
        assertThat(ways.get(2).fees().getFirst().price()).isEqualTo(Price.FREE);
    }

    private static String scraps(Random random) {
        var text = new StringBuilder();
        for (int n = random.nextInt(25); n >= 0; n--) {
            text.append(SCRAPS.get(random.nextInt(SCRAPS.size())));
        }
        return text.toString();
    }

    private static void reads(ObjectNode node) {
        if (node.path("ma_thu_tuc").isMissingNode() && node.path("ten_thu_tuc").isMissingNode()) {
            node.put("ma_thu_tuc", "?");
        }
        assertThatCode(() -> {
            var reading = new NationalReader().read(new NationalRecord(node));
            assertThat(reading.content().ways()).allSatisfy(way -> assertThat(way.fees()).isNotEmpty());
        }).as(node.toString()).doesNotThrowAnyException();
    }
}
