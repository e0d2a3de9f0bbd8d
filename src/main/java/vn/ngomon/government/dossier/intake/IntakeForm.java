package vn.ngomon.government.dossier.intake;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.ngomon.government.dossier.Applicant;
import vn.ngomon.government.dossier.Dossier;
import vn.ngomon.government.dossier.Owner;
import vn.ngomon.government.dossier.actions.Typed;
import vn.ngomon.government.dossier.actions.Uploads;
import vn.ngomon.government.dossier.fees.Fees;
import vn.ngomon.government.dossier.papers.Paper;
import vn.ngomon.government.dossier.submission.Submission;
import vn.ngomon.government.procedure.content.ProcedureContent;
import vn.ngomon.platform.directory.AreaCode;
import vn.ngomon.platform.ui.Ui;

/** What a clerk typed at the desk. */
final class IntakeForm {

    /** The page's own question in its own words; forms that ask it too are answered by it. */
    static final String RETURN = "returnBy";
    /** Questions of forms that the page asks in other words: answered by those. */
    static final Map<String, String> SAME = Map.of("applicantMail", "applicantEmail", "applicantStreet", "applicantAddress", "applicantIdentity", "applicantNumber");
    /** Where the applicant lives: the page's own question at a desk that receives for many communes, else the form's. */
    static final String AREA = "applicantArea";

    private static final int LONGEST = 300;

    private final Map<String, String[]> params;
    private final Typed files;

    IntakeForm(Map<String, String[]> params) {
        this(params, Typed.NOTHING);
    }

    private IntakeForm(Map<String, String[]> params, Typed files) {
        this.params = params;
        this.files = files;
    }

    /** With the files that are here already, so that none has to be chosen twice. */
    IntakeForm with(Uploads.Kept kept, Map<UUID, String> names) {
        return new IntakeForm(params, new Typed("intake", Map.of(), kept.files(), names, Map.of()));
    }

    Typed files() {
        return files;
    }

    String text(String name) {
        var values = params.get(name);
        var text = values == null || values.length == 0 ? "" : values[0].strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private @Nullable String given(String name) {
        return text(name).isEmpty() ? null : text(name);
    }

    Map<String, String> typed() {
        var typed = new LinkedHashMap<String, String>();
        params.keySet().forEach(name -> typed.put(name, text(name)));
        return typed;
    }

    /** The true time of an intake during an outage: local time as typed, and why; empty when it is now. */
    Optional<Submission.Late> late() {
        return text("takenInAt").isEmpty() ? Optional.empty() : Optional.of(new Submission.Late(takenInAt(), text("lateReason")));
    }

    private Instant takenInAt() {
        try {
            return LocalDateTime.parse(text("takenInAt")).atZone(Ui.ZONE).toInstant();
        } catch (DateTimeParseException e) {
            return Instant.MAX;
        }
    }

    Submission submission(String procedure, UUID agency, JsonNode answers, Map<String, List<UUID>> scans) {
        return submission(procedure, agency, answers, papers(scans));
    }

    private Submission submission(String procedure, UUID agency, JsonNode answers, List<Submission.Handed> papers) {
        var kind = text("applicantKind").equals("ORGANISATION") ? Applicant.Kind.ORGANISATION : Applicant.Kind.PERSON;
        var applicant = new Applicant(account(), kind, text("applicantName"), given("applicantNumber"), given("applicantPhone"), given("applicantEmail"),
                given("applicantAddress"), area());
        var owner = text("ownerName").isEmpty() ? new Owner(applicant.name(), applicant.number()) : new Owner(text("ownerName"), given("ownerNumber"));
        return new Submission(procedure, text("case"), text("channel").equals("POST") ? Dossier.Channel.POST : Dossier.Channel.DESK, applicant, owner, answers,
                papers, text("returnBy").equals("POST") ? Dossier.ReturnBy.POST : Dossier.ReturnBy.DESK, agency, late().orElse(null));
    }

    /** What is stated about fees when the dossier is accepted at once. */
    Map<String, Object> fees() {
        return Fees.typed(params);
    }

    /** Served while people wait: the original was seen and goes back with its owner, so many copies were made and certified. */
    Submission served(String procedure, UUID agency, ProcedureContent content, int copies) {
        var handed = content.papersFor(null).stream().filter(paper -> paper.required() && !paper.isAdvice()).map(paper -> paper.shown()
                ? new Submission.Handed(paper.key(), Paper.Presented.ORIGINAL_SEEN, Math.max(1, paper.originals()), List.of())
                : new Submission.Handed(paper.key(), Paper.Presented.COPY, copies, List.of())).toList();
        return submission(procedure, agency, JsonNodeFactory.instance.objectNode(), handed);
    }

    private @Nullable String area() {
        return AreaCode.isValid(text(AREA)) ? text(AREA) : null;
    }

    private @Nullable UUID account() {
        try {
            return text("account").isEmpty() ? null : UUID.fromString(text("account"));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private List<Submission.Handed> papers(Map<String, List<UUID>> scans) {
        var handed = new ArrayList<Submission.Handed>();
        params.keySet().stream().filter(name -> name.startsWith("presented.")).sorted().forEach(name -> {
            var code = name.substring("presented.".length());
            var presented = presented(text(name));
            if (presented == Paper.Presented.MISSING && scans.containsKey("scan." + code)) {
                presented = Paper.Presented.SCANNED;
            }
            if (presented != Paper.Presented.MISSING) {
                var copies = text("sheets." + code);
                handed.add(new Submission.Handed(code, presented, copies.matches("[1-9]\\d{0,2}") ? Integer.parseInt(copies) : 1,
                        scans.getOrDefault("scan." + code, List.of())));
            }
        });
        return handed;
    }

    private static Paper.Presented presented(String name) {
        for (var one : Paper.Presented.values()) {
            if (one.name().equals(name)) {
                return one;
            }
        }
        return Paper.Presented.MISSING;
    }

    /** The parameters of one form group: those named after its fields. */
    Map<String, String[]> of(List<String> fields) {
        var named = params.entrySet().stream().filter(entry -> fields.stream().anyMatch(field -> entry.getKey().equals(field) || entry.getKey().startsWith(field + ".")
                || entry.getKey().startsWith(field + "-"))).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, HashMap::new));
        SAME.forEach((field, own) -> {
            if (fields.contains(field) && !text(own).isEmpty() && !(own.equals("applicantNumber") && text("applicantKind").equals("ORGANISATION"))) {
                named.put(field, new String[] {text(own)});
            }
        });
        named.computeIfPresent(RETURN, (name, typed) -> new String[] {text(RETURN).equals("POST") ? "POST" : "IN_PERSON"});
        return named;
    }
}
