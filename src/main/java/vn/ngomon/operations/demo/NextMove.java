package vn.ngomon.operations.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.calendar.Limit;
import vn.ngomon.platform.calendar.WorkCalendar;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.directory.Role;

/** What happens next to a planned dossier, by whom, and when. */
final class NextMove {

    /** @param role null when the applicant acts */
    record Step(String action, @Nullable Role role, Instant at, @Nullable String reason, @Nullable Instant newDate) {}

    private static final Duration MINUTES = Duration.ofMinutes(20);
    private static final long DAY = 8 * 3600;

    private final Plan plan;
    private final CaseFile file;
    private final WorkCalendar calendar;
    private final Set<String> refused;
    private final SplittableRandom random;

    /** @param refused actions that were tried in vain: an apology is accepted only once */
    NextMove(Plan plan, CaseFile file, WorkCalendar calendar, Set<String> refused, SplittableRandom random) {
        this.plan = plan;
        this.file = file;
        this.calendar = calendar;
        this.refused = refused;
        this.random = random;
    }

    Optional<Step> decide() {
        return switch (file.step()) {
            case "submitted" -> submitted();
            case "intake-supplement" -> given("giveIntakeSupplement");
            case "assignment" -> step("assign", Role.UNIT_HEAD, share(0.06), null);
            case "appraisal" -> appraisal();
            case "posting" -> step("propose", Role.SPECIALIST, Duration.between(file.stepSince(), calendar.promise(file.stepSince(), Limit.calendarDays(15)))
                    .isNegative() ? MINUTES : deskTimeOfPosting(), null);
            case "site-check" -> step("propose", Role.SPECIALIST, share(0.4), null);
            case "supplement" -> plan.fate() == Plan.Fate.STOPPED ? overdue() : given("giveSupplement");
            case "approval" -> approval();
            case "numbering" -> step("issue", Role.RECORDS_CLERK, share(0.05), null);
            case "refusal-numbering" -> step("issueRefusal", Role.RECORDS_CLERK, share(0.05), null);
            case "refusal-approval" -> step("approveRefusal", Role.LEADER, share(0.15), "Đồng ý từ chối");
            case "refusal-returning" -> step("returnRefusal", Role.DESK_CLERK, Duration.ofHours(1 + random.nextInt(16)), null);
            case "returning" -> step("return", Role.DESK_CLERK, Duration.ofMinutes(10 + random.nextInt(1500)), null);
            default -> Optional.empty();
        };
    }

    private Optional<Step> submitted() {
        if (file.limit().unit() == Limit.Unit.SAME_DAY && plan.procedure().startsWith("2.000815")) {
            return step("serve", Role.DESK_CLERK, Duration.ofMinutes(1 + random.nextInt(9)), null);
        }
        if (plan.fate() == Plan.Fate.REFUSED_AT_INTAKE) {
            return step("refuseIntake", Role.DESK_CLERK, MINUTES, "Không thuộc thẩm quyền giải quyết");
        }
        if (plan.missingAtIntake() && !file.trail().contains("intake-supplement")) {
            return step("askIntakeSupplement", Role.DESK_CLERK, MINUTES, "Thiếu giấy tờ theo quy định");
        }
        return step("accept", Role.DESK_CLERK, plan.online() ? Duration.ofMinutes(15 + random.nextInt(400)) : Duration.ofMinutes(4), null);
    }

    private Optional<Step> appraisal() {
        if (plan.fate() == Plan.Fate.LEFT_OPEN) {
            return Optional.empty();
        }
        if (plan.rounds() > 0 && roundsSoFar() < plan.rounds()) {
            return step("askSupplement", Role.SPECIALIST, share(0.25), "Giấy tờ chưa rõ, đề nghị bổ sung");
        }
        if (plan.fate() == Plan.Fate.WITHDRAWN) {
            return step("withdraw", null, share(0.3), "Không còn nhu cầu");
        }
        if (plan.fate() == Plan.Fate.REFUSED) {
            return step("proposeRefusal", Role.SPECIALIST, share(0.5), "Không đủ điều kiện theo quy định");
        }
        if (plan.apologised() && file.due() != null && !refused.contains("apologise")) {
            return apology();
        }
        if (plan.procedure().startsWith("DEMO.100001") && !file.trail().contains("posting")) {
            return step("post", Role.SPECIALIST, share(0.2), null);
        }
        if (plan.procedure().startsWith("DEMO.100005") && !file.trail().contains("site-check")) {
            return step("visit", Role.SPECIALIST, share(0.3), null);
        }
        return step("propose", Role.SPECIALIST, share(0.62), null);
    }

    private Optional<Step> approval() {
        var sendBack = plan.sentBack() && file.version() < 7 && file.trail().contains("approval") && random.nextBoolean();
        return sendBack ? step("sendBack", Role.LEADER, share(0.1), "Đề nghị rà soát lại nội dung") : step("approve", Role.LEADER, share(0.18), null);
    }

    /** The day before the promise, with a new date: as the decree wants it. */
    private Optional<Step> apology() {
        var due = file.due();
        var at = calendar.addDeskTime(due.minus(Duration.ofDays(1)), Duration.ofMinutes(1));
        var when = at.isAfter(file.stepSince()) && at.isBefore(due) ? at : calendar.addDeskTime(file.stepSince(), MINUTES);
        return when.isBefore(due) ? Optional.of(new Step("apologise", Role.SPECIALIST, when, "Cần thêm thời gian xác minh",
                calendar.promise(due, Limit.workingDays(2 + random.nextInt(4))))) : step("propose", Role.SPECIALIST, share(0.6), null);
    }

    private int roundsSoFar() {
        return file.trail().contains("supplement") ? plan.rounds() : 0;
    }

    private Optional<Step> given(String action) {
        return step(action, null, Duration.ofSeconds(DAY / 2 + random.nextLong(3 * DAY)), null);
    }

    private Optional<Step> overdue() {
        return step("stopUnanswered", Role.DESK_CLERK, Duration.ofSeconds(45 * DAY), "Quá hạn bổ sung");
    }

    private Duration deskTimeOfPosting() {
        return Duration.ofSeconds(12 * DAY);
    }

    /** A part of the time this dossier is to take, by its pace. */
    private Duration share(double part) {
        var limit = file.limit().unit() == Limit.Unit.NONE ? Duration.ofSeconds(5 * DAY)
                : calendar.deskTimeBetween(file.openedAt(), calendar.promise(file.openedAt(), file.limit()));
        var seconds = (long) (Math.max(600, limit.toSeconds()) * plan.pace() * part * (0.85 + random.nextDouble(0.3)));
        return Duration.ofSeconds(Math.max(60, seconds));
    }

    private Optional<Step> step(String action, @Nullable Role role, Duration deskTime, @Nullable String reason) {
        return Optional.of(new Step(action, role, calendar.addDeskTime(file.stepSince().plusSeconds(1), deskTime), reason, null));
    }
}
