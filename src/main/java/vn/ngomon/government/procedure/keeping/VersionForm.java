package vn.ngomon.government.procedure.keeping;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ngomon.government.procedure.content.FeeLine;
import vn.ngomon.government.procedure.content.ProcedureContent;
import vn.ngomon.government.procedure.content.RequiredPaper;
import vn.ngomon.government.procedure.content.Result;
import vn.ngomon.government.procedure.content.Text;
import vn.ngomon.government.procedure.content.Way;
import vn.ngomon.platform.ui.FormText;

/**
 * A new version as a keeper types it. Lists of words have one item a line, languages and columns parted by {@code |}. A row that is emptied is left out;
 * there are always a few empty ones to fill in, so that it works without a script.
 *
 * @param seen as {@link StandingPage} gave it
 */
public record VersionForm(String nameVi, String nameEn, String fieldVi, String fieldEn, String level, String service, String competent, String implementing,
        String coordinating, String authorised, String address, String steps, String cases, String conditions, String legalBasis, List<WayRow> ways,
        List<PaperRow> papers, List<ResultRow> results, String decision, String decidedOn, String issuer, String title, String from, @Nullable Integer seen) {

    private static final int SPARE = 2;
    private static final String YES = "true";

    public VersionForm {
        nameVi = FormText.of(nameVi);
        nameEn = FormText.of(nameEn);
        fieldVi = FormText.of(fieldVi);
        fieldEn = FormText.of(fieldEn);
        level = FormText.of(level);
        service = FormText.of(service);
        competent = FormText.of(competent);
        implementing = FormText.of(implementing);
        coordinating = FormText.of(coordinating);
        authorised = FormText.of(authorised);
        address = FormText.of(address);
        steps = FormText.of(steps);
        cases = FormText.of(cases);
        conditions = FormText.of(conditions);
        legalBasis = FormText.of(legalBasis);
        ways = FormText.rows(ways);
        papers = FormText.rows(papers);
        results = FormText.rows(results);
        decision = FormText.of(decision);
        decidedOn = FormText.of(decidedOn);
        issuer = FormText.of(issuer);
        title = FormText.of(title);
        from = FormText.of(from);
        seen = seen == null ? 0 : seen;
    }

    /** @param cases keys with commas; empty for all */
    public record WayRow(String channel, String cases, String unit, String amount, String limitText, String note, List<FeeRow> fees) {

        static final WayRow EMPTY = new WayRow("", "", "", "", "", "", List.of(FeeRow.EMPTY));

        public WayRow {
            channel = FormText.of(channel);
            cases = FormText.of(cases);
            unit = FormText.of(unit);
            amount = FormText.of(amount);
            limitText = FormText.of(limitText);
            note = FormText.of(note);
            fees = FormText.rows(fees);
        }
    }

    /** @param price see {@link PriceText} */
    public record FeeRow(String kind, String nameVi, String nameEn, String price, String legalBasis, String exemption) {

        static final FeeRow EMPTY = new FeeRow("", "", "", "", "", "");

        public FeeRow {
            kind = FormText.of(kind);
            nameVi = FormText.of(nameVi);
            nameEn = FormText.of(nameEn);
            price = FormText.of(price);
            legalBasis = FormText.of(legalBasis);
            exemption = FormText.of(exemption);
        }
    }

    /** @param key of the paper before, so that files and remarks still refer to it; empty for a new one */
    public record PaperRow(String key, String nameVi, String nameEn, String cases, String originals, String certified, String copies, String required,
            String shown, String declared, String forms, String note) {

        static final PaperRow EMPTY = new PaperRow("", "", "", "", "", "", "", YES, "", "", "", "");

        public PaperRow {
            key = FormText.of(key);
            nameVi = FormText.of(nameVi);
            nameEn = FormText.of(nameEn);
            cases = FormText.of(cases);
            originals = FormText.of(originals);
            certified = FormText.of(certified);
            copies = FormText.of(copies);
            required = FormText.of(required);
            shown = FormText.of(shown);
            declared = FormText.of(declared);
            forms = FormText.of(forms);
            note = FormText.of(note);
        }

        public boolean isRequired() {
            return required.equals(YES);
        }

        public boolean isShown() {
            return shown.equals(YES);
        }

        public boolean isDeclared() {
            return declared.equals(YES);
        }
    }

    public record ResultRow(String nameVi, String nameEn, String code, String template, String months) {

        static final ResultRow EMPTY = new ResultRow("", "", "", "", "");

        public ResultRow {
            nameVi = FormText.of(nameVi);
            nameEn = FormText.of(nameEn);
            code = FormText.of(code);
            template = FormText.of(template);
            months = FormText.of(months);
        }
    }

    static VersionForm of(ProcedureContent content, int seen) {
        var agencies = content.agencies();
        return new VersionForm(content.name().vi(), FormText.of(content.name().en()), content.field().name().vi(), FormText.of(content.field().name().en()),
                String.valueOf(content.onlineLevel()), content.onlineService().name(), lines(agencies.competent()), lines(agencies.implementing()),
                lines(agencies.coordinating()), lines(agencies.authorised()), FormText.of(agencies.receivingAddress()),
                lines(content.steps().stream().map(VersionForm::line).toList()),
                lines(content.cases().stream().map(one -> one.key() + " | " + line(one.name())).toList()),
                content.conditions() == null ? "" : line(content.conditions()),
                lines(content.legalBasis().stream().map(basis -> basis.number() + " | " + basis.name()).toList()),
                content.ways().stream().map(VersionForm::row).toList(), content.papers().stream().map(VersionForm::row).toList(),
                content.results().stream().map(VersionForm::row).toList(), "", "", "", "", "", seen);
    }

    /** With empty rows to fill in. */
    VersionForm withSpareRows() {
        return new VersionForm(nameVi, nameEn, fieldVi, fieldEn, level, service, competent, implementing, coordinating, authorised, address, steps, cases,
                conditions, legalBasis, spare(ways.stream().filter(way -> !way.channel().isEmpty()).map(VersionForm::withSpareFee).toList(), WayRow.EMPTY),
                spare(papers.stream().filter(paper -> !paper.nameVi().isEmpty()).toList(), PaperRow.EMPTY),
                spare(results.stream().filter(result -> !result.nameVi().isEmpty()).toList(), ResultRow.EMPTY), decision, decidedOn, issuer, title, from, seen);
    }

    private static WayRow withSpareFee(WayRow way) {
        var fees = new ArrayList<>(way.fees().stream().filter(fee -> !fee.nameVi().isEmpty()).toList());
        fees.add(FeeRow.EMPTY);
        return new WayRow(way.channel(), way.cases(), way.unit(), way.amount(), way.limitText(), way.note(), fees);
    }

    private static <T> List<T> spare(List<T> rows, T empty) {
        return Stream.concat(rows.stream(), Stream.generate(() -> empty).limit(SPARE)).toList();
    }

    private static WayRow row(Way way) {
        return new WayRow(way.channel().name(), String.join(", ", way.cases()), way.limit().unit().name(),
                way.limit().amount() == 0 ? "" : String.valueOf(way.limit().amount()), FormText.of(way.limitText()), FormText.of(way.note()),
                way.fees().stream().map(VersionForm::row).toList());
    }

    private static FeeRow row(FeeLine fee) {
        return new FeeRow(fee.kind().name(), fee.name().vi(), FormText.of(fee.name().en()), PriceText.of(fee.price()), FormText.of(fee.legalBasis()),
                fee.exemption() == null ? "" : line(fee.exemption()));
    }

    private static PaperRow row(RequiredPaper paper) {
        return new PaperRow(paper.key(), paper.name().vi(), FormText.of(paper.name().en()), String.join(", ", paper.cases()), String.valueOf(paper.originals()),
                String.valueOf(paper.certified()), String.valueOf(paper.copies()), paper.required() ? YES : "", paper.shown() ? YES : "", paper.declared() ? YES : "",
                String.join("; ", paper.forms()), paper.note() == null ? "" : line(paper.note()));
    }

    private static ResultRow row(Result result) {
        return new ResultRow(result.name().vi(), FormText.of(result.name().en()), FormText.of(result.code()), FormText.of(result.template()),
                result.validMonths() == 0 ? "" : String.valueOf(result.validMonths()));
    }

    private static String line(Text text) {
        return text.en() == null ? text.vi() : text.vi() + " | " + text.en();
    }

    private static String lines(List<String> lines) {
        return lines.stream().collect(Collectors.joining("\n"));
    }
}
