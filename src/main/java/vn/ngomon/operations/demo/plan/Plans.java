package vn.ngomon.operations.demo.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.ngomon.government.dossier.Dossier;
import vn.ngomon.operations.demo.DemoProvince;
import vn.ngomon.platform.calendar.Calendars;
import vn.ngomon.platform.calendar.WorkCalendar;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.directory.AgencyKind;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Tier;
import vn.ngomon.platform.time.BusinessClock;

/** Plans the demo's dossiers since 2018: seeded, so the same province comes out every time. */
@Component
@ConditionalOnProperty("ngomon.demo")
public class Plans {

    private static final LocalDate FIRST = LocalDate.of(2018, 1, 2);
    private static final LocalDate LAST = LocalDate.of(2020, 12, 7);
    /** A commune about to be merged finishes what it has: in its last two weeks it takes nothing in, before that nothing slow. */
    private static final int LAST_DAYS = 14;
    private static final int WINDING_UP = 120;

    private final Directory directory;
    private final Calendars calendars;
    private final DeskPlans desks;

    Plans(Directory directory, Calendars calendars, DeskPlans desks) {
        this.directory = directory;
        this.calendars = calendars;
        this.desks = desks;
    }

    /** Everything that is to be filed; the last of them lie on the desks of the people one may become. */
    public List<Plan> all(long seed, int count) {
        var random = new SplittableRandom(seed);
        var lively = desks.plans(random.split(), count);
        var places = new HashMap<LocalDate, Places>();
        var plans = new ArrayList<Plan>();
        for (int number = 0; number < count - lively.size(); number++) {
            plans.add(plan(number, places, random.split()));
        }
        plans.addAll(lively);
        return plans;
    }

    /** Who takes dossiers in on a day, in an order that does not depend on the installation. */
    private record Places(List<Agency> communes, List<Agency> districts, List<Agency> departments) {

        static Places of(List<Agency> agencies, LocalDate day) {
            var open = agencies.stream().filter(Workload::has).filter(agency -> agency.validity().to() == null || day.plusDays(LAST_DAYS).isBefore(agency.validity().to()))
                    .sorted(Comparator.comparing(agency -> agency.code().value())).toList();
            return new Places(open.stream().filter(agency -> agency.tier() == Tier.COMMUNE).toList(),
                    open.stream().filter(agency -> agency.tier() == Tier.DISTRICT).toList(),
                    open.stream().filter(agency -> agency.kind() == AgencyKind.DEPARTMENT).toList());
        }

        Agency one(SplittableRandom random) {
            var share = random.nextInt(100);
            var list = share < 62 ? communes : share < 86 ? districts : departments;
            return list.get(random.nextInt(list.size()));
        }
    }

    private Plan plan(int number, Map<LocalDate, Places> places, SplittableRandom random) {
        var days = (int) (LAST.toEpochDay() - FIRST.toEpochDay()) + 1;
        var day = FIRST.plusDays((long) (Math.pow(random.nextDouble(), 0.8) * days));
        var agency = places.computeIfAbsent(day, today -> Places.of(directory.agenciesOn(today), today)).one(random);
        var procedure = Workload.procedure(agency, random);
        var channel = channel(procedure, day.getYear(), random);
        var submitted = moment(agency, day, channel, random);
        var late = outage(calendars.of(agency.id()), channel, submitted, random.split());
        return agency.validity().to() != null && day.plusDays(WINDING_UP).isAfter(agency.validity().to())
                ? plain(number, agency.id(), procedure, submitted, random) : full(number, agency.id(), procedure, channel, submitted, late, random);
    }

    private static Dossier.Channel channel(String procedure, int year, SplittableRandom random) {
        var dice = random.nextInt(100);
        if (procedure.equals(Workload.CERTIFIED_COPY)) {
            return Dossier.Channel.DESK;
        }
        var online = switch (year) {
            case 2018 -> 6;
            case 2019 -> 17;
            default -> 34;
        };
        return dice < online ? Dossier.Channel.ONLINE : dice < online + 4 ? Dossier.Channel.POST : Dossier.Channel.DESK;
    }

    /** At the desk in desk hours; online at any hour of any day, mostly in the evening. */
    private Instant moment(Agency agency, LocalDate wanted, Dossier.Channel channel, SplittableRandom random) {
        var second = random.nextInt(60);
        if (channel == Dossier.Channel.ONLINE) {
            var minute = random.nextInt(100) < 70 ? 7 * 60 + random.nextInt(900) : random.nextInt(1440);
            return wanted.atStartOfDay(BusinessClock.ZONE).plusMinutes(minute).plusSeconds(second).toInstant();
        }
        var calendar = calendars.of(agency.id());
        var day = wanted;
        while (!calendar.isWorkingDay(day) && day.isAfter(FIRST) && agency.validity().includes(day.minusDays(1))) {
            day = day.minusDays(1);
        }
        while (!calendar.isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        var minute = random.nextInt(470);
        return day.atTime(7, 30).atZone(BusinessClock.ZONE).plusMinutes(minute < 235 ? minute : minute + 125).plusSeconds(second).toInstant();
    }

    /** When the desk came to entering what it had taken in on paper; null for all but a few that came while the system was down. */
    private static @Nullable Instant outage(WorkCalendar calendar, Dossier.Channel channel, Instant submitted, SplittableRandom random) {
        var entered = calendar.addDeskTime(submitted, Duration.ofMinutes(90 + random.nextInt(600)));
        return channel == Dossier.Channel.DESK && random.nextInt(150) == 0 && entered.isBefore(DemoProvince.BEGINNING) ? entered : null;
    }

    private static Plan full(int number, UUID agency, String procedure, Dossier.Channel channel, Instant submitted, @Nullable Instant enteredLate, SplittableRandom random) {
        var dice = random.nextInt(1000);
        var fate = dice < 20 ? Plan.Fate.REFUSED_AT_INTAKE : dice < 40 ? Plan.Fate.REFUSED : dice < 55 ? Plan.Fate.WITHDRAWN
                : dice < 63 ? Plan.Fate.STOPPED : Plan.Fate.COMPLETED;
        var late = random.nextInt(1000) < 38;
        var pace = late ? 1.2 + random.nextDouble(0.9) : random.nextInt(100) < 62 ? 0.2 + random.nextDouble(0.5) : 0.78 + random.nextDouble(0.15);
        var rounds = random.nextInt(100) < 7 ? random.nextInt(5) == 0 ? 2 : 1 : 0;
        return new Plan(number, agency, procedure, channel, returnBy(channel, random), submitted, enteredLate,
                fate, pace, channel == Dossier.Channel.ONLINE && random.nextInt(100) < 5, enteredLate == null && random.nextInt(100) < 5, fate == Plan.Fate.STOPPED ? 1 : rounds,
                late && random.nextInt(100) < 55, random.nextInt(100) < 4, score(late, random), null, false, random.nextLong());
    }

    private static Plan plain(int number, UUID agency, String procedure, Instant submitted, SplittableRandom random) {
        return new Plan(number, agency, procedure.equals(Workload.INTER_AGENCY) ? Workload.CERTIFIED_COPY : procedure, Dossier.Channel.DESK,
                Dossier.ReturnBy.DESK, submitted, null, Plan.Fate.COMPLETED, 0.2 + random.nextDouble(0.3), false, false, 0, false, false,
                score(false, random), null, false, random.nextLong());
    }

    static Dossier.ReturnBy returnBy(Dossier.Channel channel, SplittableRandom random) {
        var dice = random.nextInt(100);
        return switch (channel) {
            case DESK -> dice < 4 ? Dossier.ReturnBy.POST : Dossier.ReturnBy.DESK;
            case ONLINE -> dice < 25 ? Dossier.ReturnBy.POST : dice < 35 ? Dossier.ReturnBy.ONLINE : Dossier.ReturnBy.DESK;
            case POST -> dice < 80 ? Dossier.ReturnBy.POST : Dossier.ReturnBy.DESK;
        };
    }

    /** One in four says what they thought of it; who waited too long is harder to please. */
    private static int score(boolean late, SplittableRandom random) {
        if (random.nextInt(100) >= 25) {
            return 0;
        }
        var dice = random.nextInt(100) - (late ? 35 : 0);
        return dice < -10 ? 1 : dice < 6 ? 2 : dice < 25 ? 3 : dice < 65 ? 4 : 5;
    }
}
