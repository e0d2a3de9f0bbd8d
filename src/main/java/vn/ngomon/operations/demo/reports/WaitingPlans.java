package vn.ngomon.operations.demo.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.category.Categories;
import vn.ngomon.operations.demo.DemoProvince;
import vn.ngomon.operations.demo.reports.ReportPlan.Halt;
import vn.ngomon.platform.directory.AreaCode;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.time.BusinessClock;

/** What lies on the desks when the history reaches the present: most of it with the agencies whose handlers one may become. */
@Component
@ConditionalOnProperty("ngomon.demo")
class WaitingPlans {

    private static final LocalDate TODAY = LocalDate.of(2020, 12, 8);
    private static final List<String> WARDS_OWN = List.of("DT.VIA_HE", "DT.DONG_VAT", "MT.KHOI_BUI", "VX.NGUOI_LANG_THANG");
    private static final List<String> COMPANIES = List.of("MT.RAC", "GT.DEN_DUONG", "MT.CAY_XANH", "TI.MAT_DIEN", "TI.RO_NUOC", "TI.MAT_NUOC", "MT.RAC", "GT.DEN_DUONG");
    private static final List<String> OTHERS = List.of("GT.MAT_DUONG", "DT.XAY_DUNG", "TI.CAP", "MT.NUOC_THAI", "VX.HANH_CHINH", "DT.CONG_TRINH", "GT.DAU_XE");
    private static final List<String> SLOW = List.of("GT.DEN_DUONG", "MT.CAY_XANH", "MT.RAC", "GT.DEN_DUONG");
    private static final List<String> RINGING = List.of("TI.DIEN_NGUY_HIEM", "MT.CAY_NGUY_HIEM", "GT.NAP_CONG");
    private static final String VY_DA = "19777";

    private final Kinds kinds;
    private final Land land;
    private final Twins twins;
    private final Directory directory;
    private final Categories categories;

    WaitingPlans(Kinds kinds, Land land, Twins twins, Directory directory, Categories categories) {
        this.kinds = kinds;
        this.land = land;
        this.twins = twins;
        this.directory = directory;
        this.categories = categories;
    }

    List<Draft> of(Deck deck, List<Draft> others, SplittableRandom random) {
        var drafts = new ArrayList<Draft>();
        deck.halts().forEach((halt, count) -> {
            for (int i = 0; i < count; i++) {
                drafts.add(halt == Halt.RECEIVED ? received(i, drafts, random.split()) : waiting(halt, i, random.split()));
            }
        });
        return drafts;
    }

    /** This morning and last night; every third tells of what another one has told. */
    private Draft received(int i, List<Draft> before, SplittableRandom random) {
        var at = DemoProvince.BEGINNING.minusSeconds(240 + random.nextInt(11 * 3600));
        var draft = new Draft(at, random.nextLong(), Halt.RECEIVED);
        if (i % 3 == 2) {
            twins.follow(draft, before.getLast(), random);
        } else {
            place(draft, Halt.RECEIVED, i, random);
        }
        return draft;
    }

    /** Drawn until its deadline falls as it is to. */
    private Draft waiting(Halt halt, int i, SplittableRandom random) {
        for (int tries = 0; tries < 3000; tries++) {
            var draft = new Draft(moment(halt, random), random.nextLong(), halt);
            if (place(draft, halt, i + tries / 200, random) && fits(draft, halt)) {
                return draft;
            }
        }
        throw new IllegalStateException("Nothing can be planned to wait as " + halt);
    }

    private static Instant moment(Halt halt, SplittableRandom random) {
        if (halt == Halt.ALERTED) {
            return DemoProvince.BEGINNING.minusSeconds(60 * (22 + random.nextInt(20)));
        }
        var days = switch (halt) {
            case REOPENED -> 13 + random.nextInt(4);
            case OVERDUE -> 5 + random.nextInt(12);
            case SOON -> 1 + random.nextInt(9);
            default -> 1 + random.nextInt(5);
        };
        return Seasons.moment(TODAY.minusDays(days), "DAY", random);
    }

    private boolean place(Draft draft, Halt halt, int i, SplittableRandom random) {
        var day = Kinds.day(draft.at);
        var ward = directory.findArea(new AreaCode(VY_DA), day).orElseThrow();
        var anywhere = land.commune(day, 6, random);
        return switch (halt == Halt.ALERTED ? 4 : halt == Halt.EXTENDED || halt == Halt.RETURNED ? 3 : i % 3) {
            case 0 -> kinds.place(draft, one(WARDS_OWN, random), ward, random);
            case 1 -> kinds.place(draft, one(COMPANIES, random), anywhere, random);
            case 2 -> kinds.place(draft, one(OTHERS, random), anywhere, random);
            case 3 -> kinds.place(draft, one(SLOW, random), anywhere, random);
            default -> kinds.place(draft, RINGING.get(i % RINGING.size()), anywhere, random);
        };
    }

    private boolean fits(Draft draft, Halt halt) {
        var verified = kinds.verified(draft);
        var due = LocalDate.ofInstant(kinds.due(draft), BusinessClock.ZONE);
        var monday = Instant.parse("2020-12-07T00:30:00Z");
        return switch (halt) {
            case RECEIVED -> true;
            case ALERTED -> verified.isBefore(DemoProvince.BEGINNING.minusSeconds(60));
            case OVERDUE -> due.isBefore(TODAY);
            case SOON -> verified.isBefore(DemoProvince.BEGINNING.minusSeconds(3600)) && !due.isBefore(TODAY) && !due.isAfter(TODAY.plusDays(1));
            case LATER -> verified.isBefore(DemoProvince.BEGINNING.minusSeconds(3600)) && due.isAfter(TODAY.plusDays(1));
            case EXTENDED, RETURNED, CHECKING -> verified.isBefore(monday) && !due.isBefore(TODAY);
            case REOPENED -> categories.get(draft.category).limitOrThrow().amount() <= 3 && verified.isBefore(Instant.parse("2020-11-26T10:00:00Z"));
        };
    }

    private static String one(List<String> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }
}
