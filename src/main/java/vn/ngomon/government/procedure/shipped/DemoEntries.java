package vn.ngomon.government.procedure.shipped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import vn.ngomon.government.procedure.content.Agencies;
import vn.ngomon.government.procedure.content.Audience;
import vn.ngomon.government.procedure.content.Channel;
import vn.ngomon.government.procedure.content.FeeLine;
import vn.ngomon.government.procedure.content.Handling;
import vn.ngomon.government.procedure.content.LifeEvent;
import vn.ngomon.government.procedure.content.OnlineService;
import vn.ngomon.government.procedure.content.Origin;
import vn.ngomon.government.procedure.content.Price;
import vn.ngomon.government.procedure.content.ProcedureContent;
import vn.ngomon.government.procedure.content.ProcedureField;
import vn.ngomon.government.procedure.content.RequiredPaper;
import vn.ngomon.government.procedure.content.Result;
import vn.ngomon.government.procedure.content.SupplementPolicy;
import vn.ngomon.government.procedure.content.Text;
import vn.ngomon.government.procedure.content.Tier;
import vn.ngomon.government.procedure.content.Way;
import vn.ngomon.platform.calendar.Limit;

/** Invents catalogue entries in the manner of real ones, for the demonstration only: always marked {@link Origin#SIMULATED}. */
final class DemoEntries {

    private static final List<String> ACTS = List.of("Cấp giấy phép đối với %s", "Cấp lại giấy phép đối với %s", "Gia hạn giấy phép đối với %s",
            "Sửa đổi, bổ sung giấy phép đối với %s", "Cấp giấy chứng nhận đủ điều kiện về %s", "Cấp lại giấy chứng nhận đủ điều kiện về %s", "Điều chỉnh giấy chứng nhận về %s",
            "Thẩm định hồ sơ về %s", "Phê duyệt phương án về %s", "Đăng ký %s", "Đăng ký thay đổi nội dung về %s", "Xác nhận hồ sơ về %s",
            "Chấp thuận %s", "Thông báo chấm dứt hoạt động về %s", "Công nhận kết quả về %s");
    private static final int[] LIMITS = {3, 5, 5, 7, 7, 10, 10, 15, 15, 20, 25, 30};
    private static final int[] FEES = {0, 0, 0, 0, 0, 50_000, 100_000, 150_000, 200_000, 300_000, 500_000, 1_200_000};

    private record Field(ProcedureField name, Tier tier, String agency, Set<LifeEvent> events, List<String> things) {}

    private final List<Field> fields;
    private final Random random;
    private final List<int[]> deck = new ArrayList<>();
    private int dealt;

    DemoEntries(long seed) {
        random = new Random(seed);
        fields = fields();
        for (int field = 0; field < fields.size(); field++) {
            for (int thing = 0; thing < fields.get(field).things().size(); thing++) {
                for (int act = 0; act < ACTS.size(); act++) {
                    deck.add(new int[] {field, thing, act});
                }
            }
        }
        Collections.shuffle(deck, random);
    }

    int most() {
        return deck.size();
    }

    /**
     * The next entry; the same seed gives the same entries in the same order.
     *
     * @param online whether it is to be at level 3 or 4
     */
    ProcedureContent next(boolean online) {
        var card = deck.get(dealt++);
        var field = fields.get(card[0]);
        var name = ACTS.get(card[2]).formatted(field.things().get(card[1]));
        int level = online ? random.nextInt(100) < 38 ? 4 : 3 : random.nextInt(100) < 92 ? 2 : 1;
        int days = LIMITS[random.nextInt(LIMITS.length)];
        int fee = FEES[random.nextInt(FEES.length)];
        var process = switch (field.tier()) {
            case COMMUNE -> "one-stop-commune";
            case DISTRICT -> "one-stop-district";
            default -> "one-stop-province";
        };
        return new ProcedureContent(Text.of(name), field.name(), null, Set.of(field.tier()), Set.of(field.tier()), audiences(field),
                field.events(), level, service(level), new Agencies(List.of(), List.of(field.agency()), List.of(), List.of(), null),
                steps(field.agency()), List.of(), ways(level, days, fee), papers(name), List.of(new Result(null, Text.of("Văn bản giải quyết: " + name), null, 0)),
                List.of(), null, List.of(), new Handling(process, "general", List.of(), "01/2018/TT-VPCP", SupplementPolicy.RESTART, 30, false, List.of()),
                Origin.SIMULATED, "Mô phỏng để trình diễn phần mềm Ngọ Môn");
    }

    /** Not the level renamed: some at level 4 still need a visit. */
    private OnlineService service(int level) {
        return level == 4 ? random.nextInt(100) < 90 ? OnlineService.FULL : OnlineService.PARTIAL : level == 3 ? OnlineService.PARTIAL : OnlineService.INFORMATION;
    }

    private Set<Audience> audiences(Field field) {
        boolean business = field.events().stream().anyMatch(LifeEvent::isBusiness);
        return business ? random.nextBoolean() ? Set.of(Audience.BUSINESS, Audience.CITIZEN) : Set.of(Audience.BUSINESS, Audience.ORGANISATION) : Set.of(Audience.CITIZEN);
    }

    private static List<Text> steps(String agency) {
        return List.of(Text.of("Nộp hồ sơ tại Bộ phận Tiếp nhận và Trả kết quả."), Text.of(agency + " thẩm tra hồ sơ."),
                Text.of("Lãnh đạo ký, văn thư vào sổ."), Text.of("Trả kết quả tại nơi tiếp nhận."));
    }

    private static List<Way> ways(int level, int days, int fee) {
        var price = fee == 0 ? Price.FREE : new Price.Amount(fee, null);
        var line = new FeeLine(fee == 0 ? FeeLine.Kind.UNSTATED : FeeLine.Kind.FEE, Text.of("Phí"), price, null, null, "DEMO");
        var channels = level >= 3 ? List.of(Channel.IN_PERSON, Channel.ONLINE, Channel.POST) : List.of(Channel.IN_PERSON, Channel.POST);
        return channels.stream().map(channel -> new Way(List.of(), channel, Limit.workingDays(days), null, false, List.of(line), null)).toList();
    }

    private List<RequiredPaper> papers(String name) {
        var papers = new ArrayList<RequiredPaper>();
        papers.add(new RequiredPaper("request", List.of(), Text.of("Đơn đề nghị (mô phỏng): " + name), 1, 0, 0, true, false, true, List.of(), null));
        papers.add(new RequiredPaper("identity", List.of(), Text.of("Giấy tờ tùy thân hoặc giấy đăng ký của tổ chức"), 0, 0, 1, true, false, false, List.of(), null));
        if (random.nextBoolean()) {
            papers.add(new RequiredPaper("technical", List.of(), Text.of("Tài liệu thuyết minh kỹ thuật"), 1, 0, 0, true, false, false, List.of(), null));
        }
        return papers;
    }

    private static List<Field> fields() {
        try {
            return new ClassPathResource("procedure/demo/fields.txt").getContentAsString(StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split("\\|"))
                    .map(part -> new Field(ProcedureField.of(new Text(part[0], part[1])), Tier.valueOf(part[2]), part[3],
                            Arrays.stream(part[4].split(",")).map(LifeEvent::valueOf).collect(Collectors.toSet()), List.of(part[5].split(";"))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
