package vn.ngomon.platform.indicator;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.springframework.context.MessageSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.time.BusinessClock;
import vn.ngomon.platform.ui.HomeFigures;

/** The few figures of the home page, for the year so far. Computed now and then beside the requests: nobody who only knocks at the gate counts dossiers. */
@Component
class Headlines implements HomeFigures {

    private final Indicators indicators;
    private final MessageSource messages;
    private final InstantSource clock;
    private volatile List<vn.ngomon.platform.indicator.Figure> known = List.of();

    Headlines(Indicators indicators, MessageSource messages, InstantSource clock) {
        this.indicators = indicators;
        this.messages = messages;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 300, timeUnit = TimeUnit.SECONDS)
    void compute() {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, BusinessClock.ZONE);
        var period = new Period(today.withDayOfYear(1), today);
        known = indicators.headlines().stream().map(code -> indicators.compute(code, period, now)).toList();
    }

    @Override
    public List<HomeFigures.Figure> figures(Locale locale) {
        return known.stream().map(figure -> {
            var indicator = indicators.find(figure.code()).orElseThrow();
            var value = figure.value() == null ? "–" : messages.getMessage("indicator.value." + indicator.unit(), new Object[] {figure.value()}, locale);
            return new HomeFigures.Figure("/indicators#" + figure.code(), messages.getMessage(indicator.nameKey(), null, locale), value);
        }).toList();
    }
}
