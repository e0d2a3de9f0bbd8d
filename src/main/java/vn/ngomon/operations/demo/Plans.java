package vn.ngomon.operations.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.calendar.Calendars;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.directory.AgencyKind;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Tier;
import vn.ngomon.platform.time.BusinessClock;

/** Plans the demo's dossiers since 2018: seeded, so the same province comes out every time. */
@Component
@ConditionalOnProperty("ngomon.demo")
class Plans {

    static final int DOSSIERS = 30_000;
    private static final LocalDate FIRST = LocalDate.of(2018, 1, 2);
    private static final LocalDate LAST = LocalDate.of(2020, 12, 7);

    private static final Instant LAST_MONTH = Instant.parse("2020-11-10T00:00:00Z");

    private static final Map<String, Integer> COMMUNE = weights("2.000815", 34, "1.001193", 20, "1.004873", 18, "1.000894", 12, "1.000656", 10);
    private static final Map<String, Integer> DISTRICT = weights("1.009994", 30, "1.001612", 30, "DEMO.100002", 28, "DEMO.100001", 12);
    private static final Map<String, String> DEPARTMENTS = Map.of("Tư pháp", "DEMO.100004", "Giao thông", "1.002809", "Kế hoạch", "DEMO.100003",
            "Công Thương", "DEMO.100005");

    private final Directory directory;
    private final Calendars calendars;

    Plans(Directory directory, Calendars calendars) {
        this.directory = directory;
        this.calendars = calendars;
    }

    /** Every agency's dossiers in the order they came in. */
    Map<UUID, List<Plan>> all(long seed, int count) {
        var day = LocalDate.of(2020, 12, 1);
        var agencies = directory.agenciesOn(day);
        var communes = agencies.stream().filter(agency -> agency.tier() == Tier.COMMUNE && agency.kind() == AgencyKind.PEOPLES_COMMITTEE).toList();
        var districts = agencies.stream().filter(agency -> agency.tier() == Tier.DISTRICT && agency.kind() == AgencyKind.PEOPLES_COMMITTEE).toList();
        var departments = agencies.stream().filter(agency -> agency.kind() == AgencyKind.DEPARTMENT && procedureOf(agency) != null).toList();
        var random = new SplittableRandom(seed);
        var plans = new LinkedHashMap<UUID, List<Plan>>();
        for (int number = 0; number < count; number++) {
            var own = random.split();
            var share = own.nextInt(100);
            var agency = share < 62 ? oneOf(communes, own) : share < 86 ? oneOf(districts, own) : oneOf(departments, own);
            var procedure = share < 62 ? weighted(COMMUNE, own) : share < 86 ? weighted(DISTRICT, own) : procedureOf(agency);
            plans.computeIfAbsent(agency.id(), id -> new ArrayList<>()).add(plan(number, agency.id(), procedure + ".000.00.00.H57", own));
        }
        plans.values().forEach(list -> list.sort(Comparator.comparing(Plan::submittedAt)));
        return plans;
    }

    private Plan plan(int number, UUID agency, String procedure, SplittableRandom random) {
        var submitted = moment(agency, random);
        var year = submitted.atZone(BusinessClock.ZONE).getYear();
        var online = !procedure.startsWith("2.000815") && random.nextInt(100) < switch (year) {
            case 2018 -> 6;
            case 2019 -> 17;
            default -> 34;
        };
        var dice = random.nextInt(1000);
        var fate = dice < 20 ? Plan.Fate.REFUSED_AT_INTAKE : dice < 40 ? Plan.Fate.REFUSED : dice < 55 ? Plan.Fate.WITHDRAWN
                : dice < 63 ? Plan.Fate.STOPPED : dice < 100 && submitted.isAfter(LAST_MONTH) ? Plan.Fate.LEFT_OPEN : Plan.Fate.COMPLETED;
        var late = random.nextInt(1000) < 38;
        var pace = late ? 1.05 + random.nextDouble(0.7) : random.nextInt(100) < 62 ? 0.2 + random.nextDouble(0.5) : 0.72 + random.nextDouble(0.22);
        var rounds = random.nextInt(100) < 7 ? random.nextInt(6) == 0 ? 2 : 1 : 0;
        return new Plan(number, agency, procedure, online, submitted, fate, pace, random.nextInt(100) < 5, fate == Plan.Fate.STOPPED ? 1 : rounds,
                late && random.nextInt(100) < 55, random.nextInt(100) < 4, random.nextLong());
    }

    /** A moment of desk hours, later years busier; never on a day off. */
    private Instant moment(UUID agency, SplittableRandom random) {
        var days = (int) (LAST.toEpochDay() - FIRST.toEpochDay()) + 1;
        var day = FIRST.plusDays((long) (Math.pow(random.nextDouble(), 0.8) * days));
        var calendar = calendars.of(agency);
        while (!calendar.isWorkingDay(day) || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.minusDays(1);
        }
        var minute = random.nextInt(470);
        var start = day.atTime(7, 30).atZone(BusinessClock.ZONE).plusMinutes(minute < 235 ? minute : minute + 125);
        return start.plusSeconds(random.nextInt(60)).toInstant();
    }

    private static String procedureOf(Agency agency) {
        return DEPARTMENTS.entrySet().stream().filter(entry -> agency.name().contains(entry.getKey())).map(Map.Entry::getValue).findFirst().orElse(null);
    }

    private static <T> T oneOf(List<T> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }

    private static String weighted(Map<String, Integer> weights, SplittableRandom random) {
        var dice = random.nextInt(weights.values().stream().mapToInt(Integer::intValue).sum());
        for (var entry : weights.entrySet()) {
            dice -= entry.getValue();
            if (dice < 0) {
                return entry.getKey();
            }
        }
        throw new IllegalStateException();
    }

    private static Map<String, Integer> weights(Object... pairs) {
        var map = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], (Integer) pairs[i + 1]);
        }
        return map;
    }
}
