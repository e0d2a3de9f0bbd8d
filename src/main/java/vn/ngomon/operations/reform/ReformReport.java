package vn.ngomon.operations.reform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.PrintWriter;
import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.ngomon.operations.demo.HistoryProgress;
import vn.ngomon.platform.command.Command;
import vn.ngomon.platform.command.Progress;
import vn.ngomon.platform.indicator.Figure;
import vn.ngomon.platform.indicator.Indicator;
import vn.ngomon.platform.indicator.Indicators;
import vn.ngomon.platform.indicator.Period;
import vn.ngomon.platform.time.BusinessClock;

/**
 * {@code ./ngomon report reform [--from DATE] [--to DATE] [--wait] [--json] [--lang en]}: every figure with definition, numerator,
 * denominator, period, as-of time and the statement of the article it answers. No figure is typed in.
 */
@Component
class ReformReport implements Command {

    private final Indicators indicators;
    private final MessageSource messages;
    private final BusinessClock clock;
    private final ObjectProvider<HistoryProgress> history;
    private final JsonMapper json;

    ReformReport(Indicators indicators, MessageSource messages, BusinessClock clock, ObjectProvider<HistoryProgress> history, JsonMapper json) {
        this.indicators = indicators;
        this.messages = messages;
        this.clock = clock;
        this.history = history;
        this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT)
                .changeDefaultPropertyInclusion(all -> JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS)).build();
    }

    @Override
    public String name() {
        return "report";
    }

    @Override
    public int run(List<String> args, PrintWriter out) {
        try {
            var request = ReportRequest.of(args, LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE), Command.language());
            var demo = history.getIfAvailable();
            return request.waits() && demo != null && !await(demo, request.json(), out) ? 1 : print(request, out);
        } catch (ReportRequest.NotUnderstood e) {
            out.println(messages.getMessage(e.key(), e.words(), Command.language()));
            out.println(ReportRequest.USAGE);
            return 2;
        }
    }

    private int print(ReportRequest request, PrintWriter out) {
        var now = clock.instant();
        if (request.json()) {
            out.println(json.writeValueAsString(report(request.period(), now, request.locale())));
        } else {
            indicators.computeAll(request.period(), now).forEach(figure -> out.println(line(indicators.find(figure.code()).orElseThrow(), figure, request.locale())));
        }
        return 0;
    }

    Map<String, Object> report(Period period, Instant asOf, Locale locale) {
        var report = new LinkedHashMap<String, Object>();
        report.put("asOf", asOf.toString());
        report.put("period", Map.of("from", period.from().toString(), "to", period.to().toString()));
        report.put("figures", indicators.computeAll(period, asOf).stream().map(figure -> figure(indicators.find(figure.code()).orElseThrow(), figure, locale)).toList());
        return report;
    }

    private Map<String, Object> figure(Indicator indicator, Figure figure, Locale locale) {
        var line = new LinkedHashMap<String, Object>();
        line.put("code", indicator.code());
        line.put("sNumber", indicator.sNumber().isEmpty() ? null : indicator.sNumber());
        line.put("name", text(indicator.nameKey(), locale));
        line.put("unit", indicator.unit().name());
        line.put("value", figure.value());
        line.put("numerator", figure.numerator());
        line.put("denominator", figure.denominator());
        line.put("definition", text(indicator.definitionKey(), locale));
        return line;
    }

    private String line(Indicator indicator, Figure figure, Locale locale) {
        var value = figure.value() == null ? "–" : figure.value().toPlainString() + (indicator.unit() == Indicator.Unit.PERCENT ? " %" : "");
        var of = figure.denominator() == null ? "" : "  (%d / %d)".formatted(figure.numerator(), figure.denominator());
        return "%-5s %-28s %12s%s  %s".formatted(indicator.sNumber(), indicator.code(), value, of, text(indicator.nameKey(), locale));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    /** Until the demo's history is whole, its figures still grow. Nothing but JSON goes where a program reads it. */
    private boolean await(HistoryProgress demo, boolean json, PrintWriter out) {
        var seen = json && !Progress.isWatched(out) ? new PrintWriter(Writer.nullWriter()) : out;
        try (var shown = new Progress(seen, "demo.progress.count", demo.total())) {
            int told = 0;
            while (demo.state() == HistoryProgress.State.WAITING || demo.state() == HistoryProgress.State.RUNNING) {
                shown.step(demo.done() - told);
                told = demo.done();
                TimeUnit.MILLISECONDS.sleep(500);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        if (demo.state() == HistoryProgress.State.BROKEN_OFF) {
            out.println(messages.getMessage("reform.report.history-broken-off", new Object[] {demo.done(), demo.total()}, Command.language()));
            return false;
        }
        return true;
    }
}
