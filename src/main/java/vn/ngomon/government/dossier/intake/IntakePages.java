package vn.ngomon.government.dossier.intake;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.ngomon.government.dossier.Dossier;
import vn.ngomon.government.dossier.Dossiers;
import vn.ngomon.government.dossier.fees.FeeField;
import vn.ngomon.government.dossier.fees.Fees;
import vn.ngomon.government.dossier.papers.Paper;
import vn.ngomon.government.dossier.submission.Communes;
import vn.ngomon.government.dossier.submission.Competence;
import vn.ngomon.government.procedure.ProcedureSummary;
import vn.ngomon.government.procedure.ProcedureVersion;
import vn.ngomon.government.procedure.Procedures;
import vn.ngomon.government.procedure.content.Price;
import vn.ngomon.government.procedure.content.Tier;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.directory.AgencyKind;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.form.FieldError;
import vn.ngomon.platform.form.FormDefinition;
import vn.ngomon.platform.form.FormView;
import vn.ngomon.platform.form.Forms;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.journal.Ids;
import vn.ngomon.platform.search.Fold;
import vn.ngomon.platform.ui.Pager;
import vn.ngomon.platform.ui.Term;
import vn.ngomon.platform.ui.Ui;
import vn.ngomon.platform.ui.UiFactory;

/** The desk's forms as pages. */
@Component
class IntakePages {

    private static final int FOUND = 60;
    private static final int OFTEN = 10;
    private static final Duration RECENTLY = Duration.ofDays(90);
    /** Questions the desk's own part of the page asks as well: once is enough, and its answer counts. */
    private static final Set<String> OWN = Set.of("applicantName", "applicantPhone", "ownerName", IntakeForm.RETURN);

    private final Procedures procedures;
    private final Dossiers dossiers;
    private final Competence competence;
    private final Forms forms;
    private final Directory directory;
    private final Identity identity;
    private final UiFactory uis;
    private final InstantSource clock;

    IntakePages(Procedures procedures, Dossiers dossiers, Competence competence, Forms forms, Directory directory, Identity identity, UiFactory uis, InstantSource clock) {
        this.procedures = procedures;
        this.dossiers = dossiers;
        this.competence = competence;
        this.forms = forms;
        this.directory = directory;
        this.identity = identity;
        this.uis = uis;
        this.clock = clock;
    }

    /** What the clerk's desk may receive: what it receives most, then the others in the catalogue's order, by name; or what a search finds there. */
    IntakePage.Choice choice(String query, int from, UUID desk, Locale locale) {
        var mine = offered(directory.getAgency(desk));
        var often = query.isBlank() ? named(dossiers.mostReceived(desk, clock.instant().minus(RECENTLY), OFTEN), mine) : List.<ProcedureSummary>of();
        var found = query.isBlank() ? mine.values().stream().filter(line -> !often.contains(line)).toList() : named(procedures.search(query).stream().map(ProcedureSummary::code).toList(), mine);
        int first = Math.clamp(from, 0, found.size());
        int last = Math.min(first + FOUND, found.size());
        return new IntakePage.Choice(query, first == 0 ? lines(often, locale) : List.of(), lines(found.subList(first, last), locale), often.size() + found.size(),
                new Pager(first == 0 ? null : href(query, Math.max(0, first - FOUND)), last == found.size() ? null : href(query, last)));
    }

    private static List<ProcedureSummary> named(List<String> codes, Map<String, ProcedureSummary> mine) {
        return codes.stream().flatMap(code -> Optional.ofNullable(mine.get(code)).stream()).toList();
    }

    private static List<IntakePage.Line> lines(List<ProcedureSummary> procedures, Locale locale) {
        var language = locale.getLanguage();
        return procedures.stream().map(line -> new IntakePage.Line(line.code(), line.name().in(language), line.name().spoken(language))).toList();
    }

    private static String href(String query, int from) {
        return UriComponentsBuilder.fromPath("/desk/intake").queryParam("q", "{q}").queryParam("from", from).build(query).toString();
    }

    /** A committee's desk receives what is announced for its tier, a department's what it leads, the centre what may be handed in there; by code, in the catalogue's order. */
    private Map<String, ProcedureSummary> offered(Agency desk) {
        var tier = switch (desk.tier()) {
            case COMMUNE -> Tier.COMMUNE;
            case DISTRICT -> Tier.DISTRICT;
            default -> Tier.PROVINCE;
        };
        var name = Fold.fold(desk.name());
        var offered = new LinkedHashMap<String, ProcedureSummary>();
        var day = LocalDate.ofInstant(clock.instant(), Ui.ZONE);
        (desk.kind() == AgencyKind.PUBLIC_SERVICE_CENTRE ? procedures.receivedAt(tier, day) : procedures.byTier(tier, day)).stream()
                .filter(line -> desk.kind() != AgencyKind.DEPARTMENT && desk.kind() != AgencyKind.SUB_DEPARTMENT || Fold.fold(line.agency()).contains(name))
                .forEach(line -> offered.put(line.code(), line));
        return offered;
    }

    /** @param errors all that is wrong, by input; {@code unfit} those of the form's own questions among them */
    IntakePage page(ProcedureVersion version, UUID desk, IntakeForm form, ObjectNode answers, List<Term> errors, List<FieldError> unfit, Locale locale) {
        var content = version.content();
        var language = locale.getLanguage();
        var chosen = form.text("case");
        var typed = form.typed();
        var papers = content.papersFor(chosen.isEmpty() ? null : chosen).stream().filter(paper -> !paper.isAdvice())
                .map(paper -> new IntakePage.PaperField(paper.key(), paper.name().in(language), paper.name().spoken(language), paper.required(),
                        paper.shown() ? Paper.Presented.ORIGINAL_SEEN : paper.originals() > 0 ? Paper.Presented.ORIGINAL : paper.certified() > 0 ? Paper.Presented.CERTIFIED
                                : Paper.Presented.COPY, Math.max(1, paper.originals() + paper.certified() + paper.copies()))).toList();
        var published = Fees.published(content, chosen, typed.getOrDefault("channel", "").equals("POST") ? Dossier.Channel.POST : Dossier.Channel.DESK);
        var fees = FeeField.of(published);
        var areas = areas(version, desk, locale);
        var asked = new HashSet<>(OWN);
        asked.addAll(IntakeForm.SAME.keySet());
        fees.forEach(fee -> asked.add(fee.name()));
        if (!areas.isEmpty()) {
            asked.add(IntakeForm.AREA);
        }
        return new IntakePage(version.code(), content.name().in(language), form.text("_key").isEmpty() ? Ids.next().toString() : form.text("_key"),
                content.cases().stream().map(one -> new Term(one.key(), one.name().in(language))).toList(), typed, papers,
                fees, FeeField.exemptions(published, locale), groups(version, answers, unfit, asked, locale), areas, form.files(), account(form), errors);
    }

    /** Communes to choose from at a desk that receives for many of them; empty where the desk itself or a department decides. */
    Map<String, List<Term>> areas(ProcedureVersion version, UUID desk, Locale locale) {
        return competence.mustAskAddress(version.content(), directory.getAgency(desk), directory.today()) ? Communes.byDistrict(directory, locale) : Map.of();
    }

    /** The whole form on one page: a clerk types quicker than a page turns. @param asked what the page asks already */
    private List<FormView> groups(ProcedureVersion version, ObjectNode answers, List<FieldError> unfit, Set<String> asked, Locale locale) {
        return definition(version).map(form -> forms.steps(form, answers).stream()
                .map(group -> forms.transcript(form, group.key(), answers, unfit, locale)).map(view -> new FormView(view.formTitle(), view.title(), view.hint(),
                        view.step(), view.steps(), "", view.fields().stream().filter(field -> !asked.contains(field.name())).toList(), view.errors()))
                .filter(view -> !view.fields().isEmpty()).toList()).orElse(List.of());
    }

    Optional<FormDefinition> definition(ProcedureVersion version) {
        return forms.at(version.content().handling().form(), clock.instant());
    }

    /** All answers of the form, group by group. */
    ObjectNode answers(ProcedureVersion version, IntakeForm typed, Locale locale) {
        var value = JsonNodeFactory.instance.objectNode();
        var form = definition(version);
        if (form.isEmpty()) {
            return value;
        }
        for (var group : form.get().groups()) {
            var fields = forms.transcript(form.get(), group.key(), value, List.of(), locale).fields().stream().map(field -> field.name()).toList();
            value = forms.bind(form.get(), group.key(), value, typed.of(fields)).value();
        }
        return value;
    }

    private @org.jspecify.annotations.Nullable Term account(IntakeForm form) {
        var phone = form.text("applicantPhone");
        return phone.isEmpty() ? null : identity.findByName(phone).filter(account -> account.isPublic())
                .map(account -> new Term(account.id().toString(), account.shownName())).orElse(null);
    }

    IntakePage.Counter counter(ProcedureVersion version, List<Term> errors, Map<String, String> typed, String key, Locale locale) {
        var ui = uis.of(locale);
        var rates = new ArrayList<Term>();
        var price = price(version);
        price.ifPresent(perPage -> perPage.steps().forEach(step -> rates.add(new Term(step.upTo() == 0 ? ui.t("intake.rate.more") : ui.t("intake.rate.upTo", step.upTo()),
                ui.money(step.dong())))));
        var steps = price.map(perPage -> perPage.steps().stream().map(step -> step.upTo() + ":" + step.dong()).collect(Collectors.joining(","))).orElse("");
        return new IntakePage.Counter(version.code(), version.content().name().in(locale.getLanguage()), key.isEmpty() ? Ids.next().toString() : key, steps,
                price.map(Price.PerPage::most).orElse(0L), rates, errors, typed);
    }

    static Optional<Price.PerPage> price(ProcedureVersion version) {
        return version.content().ways().stream().flatMap(way -> way.fees().stream())
                .flatMap(line -> line.price() instanceof Price.PerPage perPage ? java.util.stream.Stream.of(perPage) : java.util.stream.Stream.empty()).findFirst();
    }
}
