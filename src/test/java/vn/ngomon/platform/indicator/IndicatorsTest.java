package vn.ngomon.platform.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;
import vn.ngomon.NgomonTest;
import vn.ngomon.platform.indicator.Indicator.Unit;
import vn.ngomon.platform.ui.HomeFigures;
import vn.ngomon.platform.ui.UiFactory;

@NgomonTest
class IndicatorsTest {

    static final Instant NOW = Instant.parse("2020-12-08T01:00:00Z");

    @Autowired
    MessageSource messages;
    @Autowired
    TemplateEngine templates;
    @Autowired
    UiFactory uis;
    @Autowired
    JsonMapper json;

    /** Ten things happened, one a month from March; seven of them well. */
    static final class Sample implements IndicatorSource {

        static final Indicator WELL = new Indicator("sample.well", "S3", "noticetest.title", Unit.PERCENT, "noticetest.text", "noticetest.title", "noticetest.text");
        static final Indicator ALL = new Indicator("sample.all", "", "noticetest.title", Unit.COUNT, "noticetest.text", "", "noticetest.text");

        @Override
        public String titleKey() {
            return "noticetest.title";
        }

        @Override
        public List<Indicator> indicators() {
            return List.of(WELL, ALL);
        }

        @Override
        public List<String> headlines() {
            return List.of("sample.well", "sample.all");
        }

        @Override
        public Figure compute(String code, Period period, Instant asOf) {
            var known = java.util.stream.IntStream.rangeClosed(3, 12).mapToObj(month -> LocalDate.of(2020, month, 5))
                    .filter(day -> !day.isBefore(period.from()) && !day.isAfter(period.to()))
                    .filter(day -> !day.atStartOfDay(java.time.ZoneOffset.UTC).toInstant().isAfter(asOf)).toList();
            return code.equals("sample.all") ? Figure.of(ALL, (long) known.size(), null, period, asOf)
                    : Figure.of(WELL, known.stream().filter(day -> day.getMonthValue() < 10).count(), (long) known.size(), period, asOf);
        }
    }

    final Indicators indicators = new Indicators(List.of(new Sample()), InstantSource.fixed(NOW));

    IndicatorsController pages() {
        return new IndicatorsController(indicators, messages, InstantSource.fixed(NOW));
    }

    @Test
    void aFigureCarriesEverythingNeededToComputeItAgain() {
        var figure = indicators.compute("sample.well", Period.year(2020));
        assertThat(figure).isEqualTo(new Figure("sample.well", 7L, 10L, new BigDecimal("7E+1"), Period.year(2020), NOW));
        assertThat(indicators.compute("sample.well", Period.year(2020), Instant.parse("2020-06-30T00:00:00Z")).denominator()).isEqualTo(4);
    }

    @Test
    void nullIsNotZero() {
        assertThat(indicators.compute("sample.well", Period.year(2019)).value()).isNull();
        assertThat(indicators.compute("sample.all", Period.year(2019)).value()).isEqualByComparingTo("0");
        assertThat(Figure.unknown(Sample.ALL, Period.year(2019), NOW).value()).isNull();
    }

    @Test
    void theApiSaysWhatIsCountedOutOfWhatAndWhen() {
        var text = json.writeValueAsString(pages().one("sample.well", Optional.empty(), Optional.empty(), Optional.empty(), Locale.of("vi")));
        var tree = json.readTree(text);
        assertThat(tree.get("numerator").asInt()).isEqualTo(7);
        assertThat(tree.get("denominator").asInt()).isEqualTo(10);
        assertThat(tree.get("period").get("from").asString()).isEqualTo("2020-01-01");
        assertThat(tree.get("period").get("to").asString()).isEqualTo("2020-12-08");
        assertThat(tree.get("asOf").asString()).isEqualTo("2020-12-08T01:00:00Z");
        assertThat(tree.get("sNumber").asString()).isEqualTo("S3");
        assertThat(tree.get("definition").asString()).isNotBlank();
        assertThat(pages().all(Optional.of(LocalDate.of(2020, 3, 1)), Optional.of(LocalDate.of(2020, 4, 30)), Optional.of(NOW), Locale.ENGLISH))
                .extracting(IndicatorsController.FigureJson::numerator).containsExactly(2L, 2L);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> pages().one("none", Optional.empty(), Optional.empty(), Optional.empty(), Locale.ENGLISH))
                .isInstanceOf(ResponseStatusException.class);
    }

    @Test
    void thePageShowsEachFigureBesideItsDefinition() {
        var model = new ExtendedModelMap();
        var view = pages().page(Optional.empty(), Optional.empty(), model);
        var out = new StringOutput();
        templates.render(view + ".jte", Map.of("ui", uis.of(Locale.of("vi")), "page", model.get("page")), out);
        assertThat(out.toString()).contains("70%").contains("S3").contains("08:00 08/12/2020").contains("/api/v1/indicators/sample.well?from=2020-01-01");
    }

    @Test
    void mistakesOfASourceAreFoundAtOnce() {
        assertThatIllegalStateException().isThrownBy(() -> new Indicators(List.of(new Sample(), new Sample()), InstantSource.system()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Indicator("x.y", "", "a", Unit.PERCENT, "b", "", "c"));
        assertThatIllegalArgumentException().isThrownBy(() -> indicators.compute("none", Period.year(2020)));
    }

    @Test
    void theHomePageShowsTheHeadlinesOfTheYearSoFarInItsOwnLanguage() {
        var headlines = new Headlines(indicators, messages, InstantSource.fixed(NOW));
        assertThat(headlines.figures(Locale.ENGLISH)).as("nothing is told before it is counted").isEmpty();
        headlines.compute();
        assertThat(headlines.figures(Locale.ENGLISH)).extracting(HomeFigures.Figure::href, HomeFigures.Figure::value)
                .containsExactly(tuple("/indicators#sample.well", "70%"), tuple("/indicators#sample.all", "10"));
        var newYear = new Headlines(indicators, messages, InstantSource.fixed(Instant.parse("2021-01-04T01:00:00Z")));
        newYear.compute();
        assertThat(newYear.figures(Locale.ENGLISH)).as("nothing has happened: nothing is boasted of").isEmpty();
    }
}
