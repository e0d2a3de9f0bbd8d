package vn.ngomon.operations.demo.plan;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.directory.AgencyKind;
import vn.ngomon.platform.directory.Tier;

/** Which of the shipped procedures an agency of the demo is asked for, and how often. */
public final class Workload {

    static final String CERTIFIED_COPY = code("2.000815");
    public static final String INTER_AGENCY = code("2.000986");

    private record Share(String procedure, int weight) {}

    private static final List<Share> COMMUNE = List.of(share("2.000815", 33), share("1.001193", 20), share("1.004873", 18), share("1.000894", 12),
            share("1.000656", 10), share("2.000986", 3));
    private static final List<Share> DISTRICT = List.of(share("1.009994", 30), share("1.001612", 30), share("DEMO.100002", 28), share("DEMO.100001", 12));
    private static final Map<String, List<Share>> DEPARTMENTS = Map.of("Sở Tư pháp", List.of(share("DEMO.100004", 1)),
            "Sở Giao thông vận tải", List.of(share("1.002809", 1)), "Sở Kế hoạch và Đầu tư", List.of(share("DEMO.100003", 1)),
            "Sở Công Thương", List.of(share("DEMO.100005", 1)));

    private Workload() {}

    static boolean has(Agency agency) {
        return !shares(agency).isEmpty();
    }

    /** @throws IllegalArgumentException for an agency that has nothing to do here */
    static String procedure(Agency agency, SplittableRandom random) {
        var shares = shares(agency);
        var dice = random.nextInt(shares.stream().mapToInt(Share::weight).sum());
        for (var share : shares) {
            dice -= share.weight();
            if (dice < 0) {
                return share.procedure();
            }
        }
        throw new IllegalStateException();
    }

    private static List<Share> shares(Agency agency) {
        if (agency.kind() == AgencyKind.DEPARTMENT) {
            return DEPARTMENTS.getOrDefault(agency.name(), List.of());
        }
        return agency.kind() != AgencyKind.PEOPLES_COMMITTEE || agency.tier() == Tier.PROVINCE ? List.of() : agency.tier() == Tier.COMMUNE ? COMMUNE : DISTRICT;
    }

    private static Share share(String national, int weight) {
        return new Share(code(national), weight);
    }

    private static String code(String national) {
        return national + ".000.00.00.H57";
    }
}
