package vn.ngomon.city.fieldreport.own;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.ngomon.city.fieldreport.FieldReport;
import vn.ngomon.city.fieldreport.work.Dispatching;
import vn.ngomon.city.fieldreport.work.Exchanges;
import vn.ngomon.platform.casework.Capacity;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.casework.Casework;
import vn.ngomon.platform.casework.Move;
import vn.ngomon.platform.casework.Outcome;
import vn.ngomon.platform.casework.definition.Phase;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.notice.Notice;
import vn.ngomon.platform.notice.Notices;
import vn.ngomon.platform.notice.Recipient;

/** What reporters say and do about their own report while it is worked on. */
@Service
class Answering {

    private final Exchanges exchanges;
    private final Casework casework;
    private final CaseFiles cases;
    private final Dispatching dispatching;
    private final Notices notices;
    private final InstantSource clock;

    Answering(Exchanges exchanges, Casework casework, CaseFiles cases, Dispatching dispatching, Notices notices, InstantSource clock) {
        this.exchanges = exchanges;
        this.casework = casework;
        this.cases = cases;
        this.dispatching = dispatching;
        this.notices = notices;
        this.clock = clock;
    }

    /** The officer who asked last hears of it; who answers stays unknown to an agency. @return false when nobody works on the report any more, and nothing was written */
    @Transactional
    public boolean say(FieldReport report, Actor reporter, String text) {
        if (cases.find(report.id()).filter(file -> file.phase() != Phase.CLOSED).isEmpty()) {
            return false;
        }
        var asked = exchanges.messages(report.id()).reversed().stream().filter(message -> message.office() != null).findFirst();
        var done = casework.note(report.id(), reporter, "reporter-answered", Map.of());
        if (!exchanges.say(report.id(), null, reporter.accountId(), text, clock.instant())) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return true;
        }
        asked.ifPresent(question -> notices.post(new Notice(done.entry(), Recipient.account(question.by()), "reporting.notice.answered", List.of(report.code()),
                "/desk/reports/" + report.id() + "#dialogue", report.simulated())));
        return true;
    }

    /** As long as nobody has verified it. */
    Outcome withdraw(FieldReport report, Actor reporter, String reason) {
        return dispatching.perform(Move.of(report.id(), "withdraw", reporter).as(Capacity.APPLICANT).because(reason));
    }
}
