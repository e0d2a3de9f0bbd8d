package vn.ngomon.city.fieldreport.alert;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ngomon.city.fieldreport.board.PublicReports;
import vn.ngomon.platform.journal.Ids;
import vn.ngomon.platform.notice.Notice;
import vn.ngomon.platform.notice.Notices;
import vn.ngomon.platform.notice.Recipient;
import vn.ngomon.platform.time.BusinessClock;

/** At seven in the morning tells everybody who wants it so what was verified since the day before. Each letter is one node's: others skip what it holds. */
@Component
class DailyLetters {

    private static final Logger log = LoggerFactory.getLogger(DailyLetters.class);
    private static final LocalTime HOUR = LocalTime.of(7, 0);
    private static final int AT_ONCE = 200;
    private static final int LISTED = 10;

    private final ReportAlerts alerts;
    private final PublicReports reports;
    private final AlertWords words;
    private final Notices notices;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    DailyLetters(ReportAlerts alerts, PublicReports reports, AlertWords words, Notices notices, InstantSource clock, TransactionTemplate transaction) {
        this.alerts = alerts;
        this.reports = reports;
        this.words = words;
        this.notices = notices;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT2M")
    void send() {
        try {
            while (sendSome() == AT_ONCE) {
                log.debug("More letters on reports wait");
            }
        } catch (DataAccessException e) {
            log.warn("Letters on new reports could not be sent: {}", e.getClass().getSimpleName());
        }
    }

    /** @return how many alerts were told of */
    int sendSome() {
        var now = clock.instant();
        var morning = LocalDate.ofInstant(now, BusinessClock.ZONE).atTime(HOUR).atZone(BusinessClock.ZONE).toInstant();
        return now.isBefore(morning) ? 0 : Optional.ofNullable(transaction.execute(status -> {
            var waiting = alerts.waiting(morning, AT_ONCE);
            notices.post(waiting.stream().flatMap(alert -> letter(alert).stream()).toList());
            return waiting.size();
        })).orElse(0);
    }

    /** None when all of it is no longer public. */
    private List<Notice> letter(Alert alert) {
        var found = reports.find(alerts.taken(alert.id(), clock.instant()));
        var letters = new ArrayList<Notice>();
        if (!found.isEmpty()) {
            letters.add(new Notice(Ids.next(), Recipient.account(alert.account()), "reportsite.notice.letter", List.of(String.valueOf(found.size()), words.about(alert),
                    words.list(found.stream().limit(LISTED).toList())), link(alert), BusinessClock.isSimulated()));
        }
        return letters;
    }

    private static String link(Alert alert) {
        var conditions = Stream.of(condition("category", alert.category()), condition("area", alert.area())).flatMap(Optional::stream).collect(Collectors.joining("&"));
        return conditions.isEmpty() ? "/reports" : "/reports?" + conditions;
    }

    private static Optional<String> condition(String name, @Nullable String code) {
        return Optional.ofNullable(code).map(value -> name + "=" + value);
    }
}
