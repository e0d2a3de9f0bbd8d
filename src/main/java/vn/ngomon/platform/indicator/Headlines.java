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

/**
 * The few figures of the home page, for the year so far. Computed beside the requests, nobody who only knocks at the gate counts dossiers; so
 * often that it takes a hundredth of the time: a small province sees what it did a moment ago. What there is nothing of yet is not shown.
 */
@Component
class Headlines implements HomeFigures {

    private static final int SHARE = 100;

    private final Indicators indicators;
    private final MessageSource messages;
    private final InstantSource clock;
    private volatile List<vn.ngomon.platform.indicator.Figure> known = List.of();
    private long next = System.nanoTime();

    Headlines(Indicators indicators, MessageSource messages, InstantSource clock) {
        this.indicators = indicators;
        this.messages = messages;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void computeInTurn() {
        var begun = System.nanoTime();
        if (begun - next >= 0) {
            compute();
            next = begun + SHARE * (System.nanoTime() - begun);
        }
    }

    void compute() {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, BusinessClock.ZONE);
        var period = new Period(today.withDayOfYear(1), today);
        known = indicators.headlines().stream().map(code -> indicators.compute(code, period, now)).toList();
    }

    @Override
    public List<HomeFigures.Figure> figures(Locale locale) {
        return known.stream().filter(figure -> figure.value() != null && !isNothing(figure)).map(figure -> {
            var indicator = indicators.find(figure.code()).orElseThrow();
            var value = messages.getMessage("indicator.value." + indicator.unit(), new Object[] {figure.value()}, locale);
            return new HomeFigures.Figure("/indicators#" + figure.code(), messages.getMessage(indicator.nameKey(), null, locale), value);
        }).toList();
    }

    /** Of a share, nothing is a value; a count of nothing says that nobody began. */
    private static boolean isNothing(vn.ngomon.platform.indicator.Figure figure) {
        return figure.denominator() == null && figure.value().signum() == 0;
    }
}
