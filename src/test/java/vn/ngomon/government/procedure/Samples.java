package vn.ngomon.government.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import vn.ngomon.government.procedure.content.Agencies;
import vn.ngomon.government.procedure.content.Audience;
import vn.ngomon.government.procedure.content.Channel;
import vn.ngomon.government.procedure.content.FeeLine;
import vn.ngomon.government.procedure.content.Handling;
import vn.ngomon.government.procedure.content.LegalBasis;
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

/** Procedures made for one test. */
public final class Samples {

    private static final AtomicInteger NEXT = new AtomicInteger(100_000);
    public static final LocalDate DAY = LocalDate.of(2019, 3, 1);

    private Samples() {}

    public static String code() {
        return "9." + NEXT.incrementAndGet();
    }

    public static ProcedureContent content(String name, int days) {
        return content(name, new Way(List.of(), Channel.IN_PERSON, Limit.workingDays(days), null, false,
                List.of(new FeeLine(FeeLine.Kind.CHARGE, Text.of("Lệ phí"), new Price.Amount(10_000, null), "1/2016/TT-BTC", null, null)), null));
    }

    public static ProcedureContent content(String name, Way way) {
        return new ProcedureContent(Text.of(name), ProcedureField.of(Text.of("Lĩnh vực thử")), null, Set.of(Tier.COMMUNE), Set.of(Tier.COMMUNE),
                Set.of(Audience.CITIZEN), Set.of(LifeEvent.BIRTH), 3, OnlineService.PARTIAL,
                new Agencies(List.of(), List.of("Ủy ban nhân dân cấp xã"), List.of(), List.of(), null), List.of(Text.of("Nộp hồ sơ")), List.of(),
                List.of(way),
                List.of(new RequiredPaper("p1", List.of(), Text.of("Tờ khai"), 1, 0, 0, true, false, false, List.of(), null)),
                List.of(new Result(null, Text.of("Giấy"), null, 0)), List.of(new LegalBasis("1/2016/NĐ-CP", "Nghị định")), null, List.of(),
                new Handling("one-stop-commune", "general", List.of(), "01/2018/TT-VPCP", SupplementPolicy.RESTART, 30, false, List.of()), Origin.SIMULATED, "test");
    }
}
