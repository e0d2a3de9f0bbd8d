package vn.ngomon.operations.reform;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.ngomon.platform.command.Command;
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

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Indicators indicators;
    private final MessageSource messages;
    private final InstantSource business;
    private final BusinessClock clock;
    private final JsonMapper json;

    ReformReport(Indicators indicators, MessageSource messages, BusinessClock clock, JsonMapper json) {
        this.indicators = indicators;
        this.messages = messages;
        this.business = clock;
        this.clock = clock;
        this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
    }

    @Override
    public String name() {
        return "report";
    }

    @Override
    public int run(List<String> args, PrintWriter out) {
        if (args.isEmpty() || !args.getFirst().equals("reform")) {
            out.println("report reform [--from DATE] [--to DATE] [--wait] [--json] [--lang vi|en]");
            return 2;
        }
        if (args.contains("--wait") && !await()) {
            return 1;
        }
        var now = business.instant();
        var today = LocalDate.ofInstant(now, ZONE);
        var period = new Period(option(args, "--from").map(LocalDate::parse).orElse(today.withDayOfYear(1)), option(args, "--to").map(LocalDate::parse).orElse(today));
        var locale = Locale.of(option(args, "--lang").orElse("vi"));
        if (args.contains("--json")) {
            out.println(json.writeValueAsString(report(period, now, locale)));
        } else {
            indicators.all().forEach(indicator -> out.println(line(indicator, indicators.compute(indicator.code(), period, now), locale)));
        }
        return 0;
    }

    Map<String, Object> report(Period period, Instant asOf, Locale locale) {
        var report = new LinkedHashMap<String, Object>();
        report.put("asOf", asOf.toString());
        report.put("period", Map.of("from", period.from().toString(), "to", period.to().toString()));
        report.put("figures", indicators.all().stream().map(indicator -> figure(indicator, indicators.compute(indicator.code(), period, asOf), locale)).toList());
        return report;
    }

    private Map<String, Object> figure(Indicator indicator, Figure figure, Locale locale) {
        var line = new LinkedHashMap<String, Object>();
        line.put("code", indicator.code());
        line.put("statement", indicator.sNumber());
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

    /** Until the demo's history is whole, its figures still grow. */
    private boolean await() {
        try {
            while (clock.isSimulatingHistory()) {
                TimeUnit.SECONDS.sleep(1);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static java.util.Optional<String> option(List<String> args, String name) {
        int at = args.indexOf(name);
        return at >= 0 && at + 1 < args.size() ? java.util.Optional.of(args.get(at + 1)) : java.util.Optional.empty();
    }
}
