package vn.ngomon.operations.demo.life;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.ngomon.operations.demo.DemoProvince;
import vn.ngomon.operations.demo.plan.Plan;
import vn.ngomon.operations.demo.plan.Workload;
import vn.ngomon.platform.calendar.Limit;
import vn.ngomon.platform.calendar.WorkCalendar;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.directory.Role;

/** What happens next to a planned dossier, by whom, and when; only what its process offers in the step it stands in. */
final class NextMove {

    /** @param role null when the applicant acts, or the program by rule for another agency's part */
    record Step(String action, @Nullable Role role, Instant at, @Nullable String reason, @Nullable Instant newDate) {}

    private static final Duration MINUTES = Duration.ofMinutes(20);
    private static final Duration DAY = Duration.ofHours(8);
    private static final Limit POSTED = Limit.calendarDays(15);

    private final Course course;
    private final Plan plan;
    private final CaseFile file;
    private final WorkCalendar calendar;
    private final Set<String> offered;
    private final SplittableRandom random;

    /** @param offered the actions of the step, whoever may take them */
    NextMove(Course course, CaseFile file, WorkCalendar calendar, Set<String> offered) {
        this.course = course;
        this.plan = course.plan;
        this.file = file;
        this.calendar = calendar;
        this.offered = offered;
        this.random = new SplittableRandom(plan.seed() + 0x9E3779B97F4A7C15L * (course.moves() + 1));
    }

    /** @param answerBy until when what was asked for must come, while it is awaited */
    Optional<Step> decide(Optional<Instant> answerBy) {
        if (file.step().equals(plan.halt())) {
            return Optional.empty();
        }
        return switch (file.step()) {
            case "submitted" -> submitted();
            case "intake-supplement" -> given("giveIntakeSupplement");
            case "assignment" -> step("assign", Role.UNIT_HEAD, share(0.06), null);
            case "supplement" -> plan.fate() == Plan.Fate.STOPPED ? answerBy.flatMap(this::unanswered) : given("giveSupplement");
            case "approval" -> approval();
            case "numbering" -> step("issue", Role.RECORDS_CLERK, share(0.07), null);
            case "refusal-approval" -> step("approveRefusal", Role.LEADER, share(0.15), "Đồng ý từ chối");
            case "refusal-numbering" -> step("issueRefusal", Role.RECORDS_CLERK, share(0.05), null);
            case "refusal-returning" -> step("returnRefusal", Role.DESK_CLERK, Duration.ofHours(1 + random.nextInt(16)), null);
            case "returning" -> file.parentId() != null ? step("return", null, Duration.ZERO, null) : step("return", Role.DESK_CLERK, Duration.ofMinutes(10 + random.nextInt(1500)), null);
            default -> appraisal();
        };
    }

    private Optional<Step> submitted() {
        if (offered.contains("serve")) {
            return plan.fate() == Plan.Fate.REFUSED_AT_INTAKE ? step("refuseIntake", Role.DESK_CLERK, MINUTES, "Bản chính không hợp lệ")
                    : step("serve", Role.DESK_CLERK, Duration.ofMinutes(1 + random.nextInt(9)), null);
        }
        if (plan.fate() == Plan.Fate.REFUSED_AT_INTAKE) {
            return step("refuseIntake", Role.DESK_CLERK, MINUTES, "Không thuộc thẩm quyền giải quyết");
        }
        if (plan.missingAtIntake() && course.times("askIntakeSupplement") == 0) {
            return step("askIntakeSupplement", Role.DESK_CLERK, MINUTES, "Thiếu giấy tờ theo quy định");
        }
        return step("accept", Role.DESK_CLERK, receipt(), null);
    }

    /** At once at the desk; what came online or by post within eight working hours, unless it was left lying. */
    private Duration receipt() {
        if (plan.slowReceipt()) {
            return Duration.ofMinutes(500 + random.nextInt(700));
        }
        return switch (plan.channel()) {
            case DESK -> Duration.ofMinutes(4);
            case ONLINE, POST -> Duration.ofMinutes(plan.halt() != null ? 5 + random.nextInt(10) : 15 + random.nextInt(400));
        };
    }

    /** The specialist's steps, whatever the process calls them: the first wish that it grants. */
    private Optional<Step> appraisal() {
        return wish("askSupplement", course.times("askSupplement") < plan.rounds(), () -> step("askSupplement", Role.SPECIALIST, share(0.2), "Giấy tờ chưa rõ, đề nghị bổ sung"))
                .or(() -> wish("withdraw", plan.fate() == Plan.Fate.WITHDRAWN, () -> step("withdraw", null, share(0.3), "Không còn nhu cầu")))
                .or(() -> wish("proposeRefusal", plan.fate() == Plan.Fate.REFUSED,
                        () -> step("proposeRefusal", Role.SPECIALIST, share(0.5), "Không đủ điều kiện theo quy định")))
                .or(() -> wish("apologise", plan.apologised() && course.times("apologise") == 0 && file.due() != null, this::apology))
                .or(() -> wish("propose", true, this::proposal))
                .or(() -> wish("post", true, () -> step("post", Role.SPECIALIST, share(0.2), null)))
                .or(() -> wish("visit", true, () -> step("visit", Role.SPECIALIST, share(0.3), null)));
    }

    private Optional<Step> wish(String action, boolean wanted, Supplier<Optional<Step>> step) {
        return wanted && offered.contains(action) ? step.get() : Optional.empty();
    }

    /** What hangs out publicly hangs out for its fifteen days. */
    private Optional<Step> proposal() {
        if (file.step().equals("posting")) {
            var over = calendar.promise(file.stepSince(), POSTED);
            return Optional.of(new Step("propose", Role.SPECIALIST, calendar.addDeskTime(later(over), MINUTES), null, null));
        }
        return step("propose", Role.SPECIALIST, share(course.times("apologise") > 0 ? 0.25 : file.step().equals("site-check") ? 0.4 : 0.66), null);
    }

    private Optional<Step> approval() {
        return plan.sentBack() && course.times("sendBack") == 0 ? step("sendBack", Role.LEADER, share(0.1), "Đề nghị rà soát lại nội dung")
                : step("approve", Role.LEADER, share(0.2), null);
    }

    /** The day before the promise, with a new date: as the decree wants it. Who is later still does not bother any more. */
    private Optional<Step> apology() {
        var due = file.due();
        var when = calendar.addDeskTime(later(due.minus(Duration.ofDays(1))), Duration.ofMinutes(1));
        return when.isBefore(due) ? Optional.of(new Step("apologise", Role.SPECIALIST, when, "Cần thêm thời gian xác minh",
                calendar.promise(due, Limit.workingDays(2 + random.nextInt(4))))) : Optional.empty();
    }

    private Optional<Step> given(String action) {
        return step(action, null, DAY.dividedBy(2).plusSeconds(random.nextLong(3 * DAY.toSeconds())), null);
    }

    private Optional<Step> unanswered(Instant answerBy) {
        return Optional.of(new Step("stopUnanswered", Role.DESK_CLERK, calendar.addDeskTime(later(answerBy.plusSeconds(60)), MINUTES), "Quá hạn bổ sung", null));
    }

    /** A part of the time this dossier is to take, by its pace; what is to wait in some step today gets there in the time there was. */
    private Duration share(double part) {
        var span = plan.halt() != null ? calendar.deskTimeBetween(file.openedAt(), DemoProvince.BEGINNING) : file.limit().unit() == Limit.Unit.NONE ? DAY.multipliedBy(5)
                : calendar.deskTimeBetween(file.openedAt(), calendar.promise(file.openedAt(), file.limit()));
        var own = plan.procedure().equals(Workload.INTER_AGENCY) && file.parentId() == null ? 0.5 : 1;
        return Duration.ofSeconds(Math.max(60, (long) (span.toSeconds() * own * plan.pace() * part * (0.92 + random.nextDouble(0.16)))));
    }

    private Optional<Step> step(String action, @Nullable Role role, Duration deskTime, @Nullable String reason) {
        return Optional.of(new Step(action, role, calendar.addDeskTime(later(file.stepSince()).plusSeconds(1), deskTime), reason, null));
    }

    private Instant later(Instant other) {
        return other.isAfter(course.last()) ? other : course.last();
    }
}
