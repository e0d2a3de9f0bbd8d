package vn.ngomon.government.procedure.shipped;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ngomon.government.procedure.Announcement;
import vn.ngomon.government.procedure.Announcements;
import vn.ngomon.government.procedure.Catalogue;
import vn.ngomon.government.procedure.Procedures;
import vn.ngomon.government.procedure.Standing;
import vn.ngomon.government.procedure.content.Origin;
import vn.ngomon.platform.command.Progress;
import vn.ngomon.platform.directory.Actor;

/**
 * Fills the catalogue up to the size the province reported on 8 December 2020: 2,132 procedures, 1,325 of them at level 3 or 4, announced by
 * 155 decisions in that year. What is there already (real imports, the shipped fourteen) counts in; what is added is invented and says so.
 */
@Service
public class DemoCatalogue {

    public static final int ENTRIES = 2_132;
    public static final int ONLINE = 1_325;
    public static final int DECISIONS_2020 = 155;
    public static final int ANNOUNCED_ONLINE_2020 = 335;
    static final String INVENTED = "MP.";
    private static final int ANNOUNCED_OTHERS_2020 = 190;
    private static final LocalDate YEAR_FROM = LocalDate.of(2020, 1, 1);
    private static final LocalDate YEAR_TO = LocalDate.of(2020, 12, 31);
    private static final int ENDED = 40;
    private static final int SUSPENDED = 12;
    private static final LocalDate BEGINNING = LocalDate.of(2018, 1, 1);
    private static final String ISSUER = "UBND tỉnh Thừa Thiên Huế";

    private final ShippedCatalogue shipped;
    private final Procedures procedures;
    private final Announcements announcements;
    private final Catalogue catalogue;

    DemoCatalogue(ShippedCatalogue shipped, Procedures procedures, Announcements announcements, Catalogue catalogue) {
        this.shipped = shipped;
        this.procedures = procedures;
        this.announcements = announcements;
        this.catalogue = catalogue;
    }

    /** Adds what is missing on today's business day, seeded: nothing when nothing is missing, nor to a catalogue that was filled before and has changed since. */
    @Transactional
    public void fill(long seed) {
        shipped.publishAll(Actor.SYSTEM);
        var all = catalogue.fresh();
        var counted = all.stream().filter(line -> line.standing().counts()).toList();
        int missing = ENTRIES - counted.size();
        if (missing <= 0 || all.stream().anyMatch(line -> line.code().startsWith(INVENTED))) {
            return;
        }
        int online = Math.clamp(ONLINE - counted.stream().filter(line -> line.onlineLevel() >= 3).count(), 0, missing);
        var entries = new DemoEntries(seed);
        var random = new Random(seed + 1);
        var levels = new ArrayList<Boolean>();
        for (int i = 0; i < missing; i++) {
            levels.add(i < online);
        }
        Collections.shuffle(levels, random);
        var decisions = decisions(random);
        var announced = new Announced(decisions, random);
        try (var progress = Progress.atStart("procedure.progress.catalogue", missing)) {
            for (int i = 0; i < missing; i++) {
                publish(entries, i + 1, levels.get(i), missing - i > SUSPENDED ? announced.by(levels.get(i)) : null);
                progress.step();
            }
        }
        decisions.forEach(announcements::save);
        end(entries, missing, decisions);
    }

    private void publish(DemoEntries entries, int number, boolean online, @Nullable Announcement decision) {
        procedures.publish(code(number), decision == null ? BEGINNING : decision.decidedOn().plusDays(7), entries.next(online), decision, Actor.SYSTEM);
    }

    private static String code(int number) {
        return INVENTED + "%06d.000.00.00.H57".formatted(number);
    }

    /** Which decision announces the next entry: every decision something, the year as many procedures at level 3 or 4 as it still lacks. */
    private final class Announced {

        private final List<Announcement> decisions;
        private final Random random;
        private long online = ANNOUNCED_ONLINE_2020 - announcements.online(YEAR_FROM, YEAR_TO);
        private long others = ANNOUNCED_OTHERS_2020;
        private int dealt;

        Announced(List<Announcement> decisions, Random random) {
            this.decisions = decisions;
            this.random = random;
        }

        @Nullable Announcement by(boolean isOnline) {
            if (decisions.isEmpty() || (isOnline ? online-- : others--) <= 0) {
                return null;
            }
            return decisions.get(dealt < decisions.size() ? dealt++ : random.nextInt(decisions.size()));
        }
    }

    /** As many decisions as the year still lacks, on working days from January to November. */
    private List<Announcement> decisions(Random random) {
        int lacking = (int) Math.max(0, DECISIONS_2020 - announcements.count(YEAR_FROM, YEAR_TO));
        var days = new ArrayList<LocalDate>();
        while (days.size() < lacking) {
            var day = LocalDate.of(2020, 1, 2).plusDays(random.nextInt(330));
            if (day.getDayOfWeek().getValue() < 6) {
                days.add(day);
            }
        }
        Collections.sort(days);
        var decisions = new ArrayList<Announcement>();
        for (int i = 0; i < days.size(); i++) {
            decisions.add(new Announcement("MP-%03d/QĐ-UBND".formatted(i + 1), days.get(i), ISSUER,
                    "Công bố thủ tục hành chính mới ban hành hoặc được sửa đổi, bổ sung (mô phỏng)", Origin.SIMULATED));
        }
        return decisions;
    }

    /** Some are suspended; some more, beyond the count, were replaced or repealed and stay to be seen. */
    private void end(DemoEntries entries, int published, List<Announcement> decisions) {
        for (int i = 0; i < Math.min(SUSPENDED, published); i++) {
            var decision = decision(decisions, i);
            procedures.stand(code(published - i), Standing.SUSPENDED, decision.decidedOn().plusDays(7), decision,
                    "Chờ văn bản hướng dẫn (mô phỏng)", List.of(), Actor.SYSTEM);
        }
        for (int i = 1; i <= Math.min(ENDED, entries.most() - published); i++) {
            publish(entries, published + i, i % 2 == 0, null);
            var successors = i % 2 == 0 ? List.of(code(i)) : List.<String>of();
            var decision = decision(decisions, SUSPENDED + i);
            procedures.stand(code(published + i), i % 2 == 0 ? Standing.REPLACED : Standing.REPEALED, decision.decidedOn().plusDays(7),
                    decision, null, successors, Actor.SYSTEM);
        }
    }

    private static Announcement decision(List<Announcement> decisions, int i) {
        return decisions.isEmpty() ? new Announcement("MP-000/QĐ-UBND", LocalDate.of(2019, 1, 15), ISSUER, "Công bố (mô phỏng)", Origin.SIMULATED)
                : decisions.get(i % decisions.size());
    }
}
