package vn.ngomon.government.procedure.keeping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ngomon.government.procedure.content.Agencies;
import vn.ngomon.government.procedure.content.Channel;
import vn.ngomon.government.procedure.content.FeeLine;
import vn.ngomon.government.procedure.content.LegalBasis;
import vn.ngomon.government.procedure.content.OnlineService;
import vn.ngomon.government.procedure.content.Price;
import vn.ngomon.government.procedure.content.ProcedureCase;
import vn.ngomon.government.procedure.content.ProcedureContent;
import vn.ngomon.government.procedure.content.ProcedureField;
import vn.ngomon.government.procedure.content.RequiredPaper;
import vn.ngomon.government.procedure.content.Result;
import vn.ngomon.government.procedure.content.Text;
import vn.ngomon.government.procedure.content.Way;
import vn.ngomon.government.procedure.keeping.VersionForm.FeeRow;
import vn.ngomon.government.procedure.keeping.VersionForm.PaperRow;
import vn.ngomon.government.procedure.keeping.VersionForm.WayRow;
import vn.ngomon.platform.calendar.Limit;

/** Turns what a keeper typed into a version's content; what no form asks (tiers, process, life events) stays as it was. */
final class VersionDraft {

    private final ProcedureContent base;
    private final VersionForm form;
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final List<ProcedureCase> cases;

    private VersionDraft(ProcedureContent base, VersionForm form) {
        this.base = base;
        this.form = form;
        this.cases = lines(form.cases()).stream().map(line -> line.split("\\s*\\|\\s*", 2))
                .map(part -> new ProcedureCase(part[0], words(part.length > 1 ? part[1] : part[0]), competent(part[0]))).toList();
    }

    /** Which agency decides a case is no part of the form: it stays with the case's key. */
    private @Nullable String competent(String key) {
        for (var one : base.cases()) {
            if (one.key().equals(key)) {
                return one.competent();
            }
        }
        return null;
    }

    /** @param content null when something is wrong; {@code errors}: field to message key */
    record Outcome(@Nullable ProcedureContent content, Map<String, String> errors) {}

    static Outcome of(ProcedureContent base, VersionForm form) {
        var draft = new VersionDraft(base, form);
        var content = draft.content();
        return new Outcome(draft.errors.isEmpty() ? content : null, draft.errors);
    }

    private @Nullable ProcedureContent content() {
        require("nameVi", !form.nameVi().isEmpty(), "name");
        require("fieldVi", !form.fieldVi().isEmpty(), "field");
        require("level", form.level().matches("[1-4]"), "level");
        var service = one(OnlineService.values(), form.service());
        require("service", service != null, "service");
        require("implementing", !form.competent().isEmpty() || !form.implementing().isEmpty(), "agency");
        require("cases", cases.stream().map(ProcedureCase::key).distinct().count() == cases.size() && cases.stream().allMatch(one -> one.key().matches("[\\w-]{1,40}")), "cases");
        var ways = ways();
        require("ways", !ways.isEmpty(), "ways");
        var papers = papers();
        var results = results();
        require("results", !results.isEmpty(), "results");
        if (!errors.isEmpty() || service == null) {
            return null;
        }
        return new ProcedureContent(new Text(form.nameVi(), given(form.nameEn())), ProcedureField.of(new Text(form.fieldVi(), given(form.fieldEn()))), base.kind(),
                base.tiers(), base.receivingTiers(), base.audiences(), base.lifeEvents(), Integer.parseInt(form.level()), service,
                new Agencies(lines(form.competent()), lines(form.implementing()), lines(form.coordinating()), lines(form.authorised()), given(form.address())),
                lines(form.steps()).stream().map(VersionDraft::words).toList(), cases, ways, papers, results, legalBasis(),
                form.conditions().isEmpty() ? null : words(form.conditions()), base.related(), base.handling(), base.origin(), base.source());
    }

    private List<Way> ways() {
        var ways = new ArrayList<Way>();
        for (int i = 0; i < form.ways().size(); i++) {
            var row = form.ways().get(i);
            var channel = one(Channel.values(), row.channel());
            if (channel != null) {
                var place = "ways[" + i + "].";
                var limit = limit(place + "amount", row);
                ways.add(new Way(keys(place + "cases", row.cases()), channel, limit, given(row.limitText()), isAssumed(channel, limit),
                        fees(place, channel, row), given(row.note())));
            }
        }
        return ways;
    }

    /** A limit that is taken over is as sure as it was; one that was typed anew is the keeper's word. */
    private boolean isAssumed(Channel channel, Limit limit) {
        return base.ways().stream().anyMatch(way -> way.channel() == channel && way.limit().equals(limit) && way.limitAssumed());
    }

    private Limit limit(String field, WayRow row) {
        var unit = one(Limit.Unit.values(), row.unit());
        try {
            return new Limit(unit == null ? Limit.Unit.NONE : unit, row.amount().isEmpty() ? 0 : Integer.parseInt(row.amount()));
        } catch (IllegalArgumentException e) {
            errors.put(field, "procedure.version.error.limit");
            return Limit.NONE;
        }
    }

    private List<FeeLine> fees(String way, Channel channel, WayRow row) {
        var fees = new ArrayList<FeeLine>();
        for (int i = 0; i < row.fees().size(); i++) {
            var fee = row.fees().get(i);
            require(way + "fees[" + i + "].nameVi", !fee.nameVi().isEmpty() || fee.price().isEmpty(), "fee");
            if (!fee.nameVi().isEmpty()) {
                var price = PriceText.read(fee.price());
                require(way + "fees[" + i + "].price", price.isPresent(), "price");
                fees.add(fee(fee, channel, price.orElse(Price.UNSTATED)));
            }
        }
        return fees.isEmpty() ? List.of(new FeeLine(FeeLine.Kind.UNSTATED, new Text("Phí, lệ phí", "Fee or charge"), Price.UNSTATED, null, null, null)) : fees;
    }

    private FeeLine fee(FeeRow row, Channel channel, Price price) {
        var kind = one(FeeLine.Kind.values(), row.kind());
        return new FeeLine(kind == null ? FeeLine.Kind.UNSTATED : kind, new Text(row.nameVi(), given(row.nameEn())), price,
                given(row.legalBasis()), row.exemption().isEmpty() ? null : words(row.exemption()),
                published(row.nameVi(), channel, price));
    }

    /** The record's own words stay with a line as long as they tell its price, and so does the mark of the demo's invented prices. */
    private @Nullable String published(String name, Channel channel, Price price) {
        return base.ways().stream().sorted(Comparator.comparing(way -> way.channel() != channel)).flatMap(way -> way.fees().stream())
                .filter(fee -> fee.name().vi().equals(name) && fee.price().equals(price)).findFirst().map(FeeLine::published).orElse(null);
    }

    private List<RequiredPaper> papers() {
        var papers = new ArrayList<RequiredPaper>();
        var taken = form.papers().stream().map(PaperRow::key).collect(Collectors.toSet());
        for (int i = 0; i < form.papers().size(); i++) {
            var row = form.papers().get(i);
            if (!row.nameVi().isEmpty()) {
                var place = "papers[" + i + "].";
                papers.add(new RequiredPaper(row.key().isEmpty() ? fresh(taken) : row.key(), keys(place + "cases", row.cases()),
                        new Text(row.nameVi(), given(row.nameEn())), count(place + "originals", row.originals()), count(place + "certified", row.certified()),
                        count(place + "copies", row.copies()), row.isRequired(), row.isShown(), row.isDeclared(),
                        Arrays.stream(row.forms().split("\\s*;\\s*")).filter(name -> !name.isEmpty()).toList(), row.note().isEmpty() ? null : words(row.note())));
            }
        }
        require("papers", papers.stream().map(RequiredPaper::key).distinct().count() == papers.size(), "papers");
        return papers;
    }

    private static String fresh(Set<String> taken) {
        int n = taken.size() + 1;
        while (!taken.add("p" + n)) {
            n++;
        }
        return "p" + n;
    }

    private List<Result> results() {
        var results = new ArrayList<Result>();
        for (int i = 0; i < form.results().size(); i++) {
            var row = form.results().get(i);
            if (!row.nameVi().isEmpty()) {
                results.add(new Result(given(row.code()), new Text(row.nameVi(), given(row.nameEn())), given(row.template()), count("results[" + i + "].months", row.months())));
            }
        }
        return results;
    }

    private List<LegalBasis> legalBasis() {
        return lines(form.legalBasis()).stream().map(line -> line.split("\\s*\\|\\s*", 2))
                .map(part -> new LegalBasis(part.length > 1 ? part[0] : "", part[part.length - 1])).toList();
    }

    private List<String> keys(String field, String typed) {
        var keys = Arrays.stream(typed.split("[,;\\s]+")).filter(key -> !key.isEmpty()).toList();
        require(field, keys.stream().allMatch(key -> cases.stream().anyMatch(one -> one.key().equals(key))), "case");
        return keys;
    }

    private int count(String field, String typed) {
        boolean fine = typed.matches("\\d{0,4}");
        require(field, fine, "count");
        return fine && !typed.isEmpty() ? Integer.parseInt(typed) : 0;
    }

    private void require(String field, boolean fine, String error) {
        if (!fine) {
            errors.putIfAbsent(field, "procedure.version.error." + error);
        }
    }

    private static Text words(String line) {
        var parts = line.split("\\s*\\|\\s*", 2);
        return new Text(parts[0], parts.length > 1 ? given(parts[1]) : null);
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }

    private static <E extends Enum<E>> @Nullable E one(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst().orElse(null);
    }
}
