package vn.ngomon.platform.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.audit.AuditPage.Found;
import vn.ngomon.platform.audit.AuditPage.Line;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.journal.Entry;
import vn.ngomon.platform.journal.Journal;
import vn.ngomon.platform.ui.Ui;

/** Both logs as one story. Their ids carry their time, so one id is the place to read on in both. */
@Component
class Trail {

    static final int PAGE = 50;

    private final Journal journal;
    private final Views views;
    private final Directory directory;
    private final List<AuditGuide> guides;
    private final MessageSource messages;

    Trail(Journal journal, Views views, Directory directory, List<AuditGuide> guides, MessageSource messages) {
        this.journal = journal;
        this.views = views;
        this.directory = directory;
        this.guides = guides;
        this.messages = messages;
    }

    List<Found> find(String words) {
        var subjects = guides.stream().flatMap(guide -> guide.find(words).stream()).toList();
        var names = names(subjects.stream().map(subject -> subject.id()).toList());
        return subjects.stream().map(subject -> new Found(subject.kind(), subject.id(), names.getOrDefault(subject.id(), subject.id().toString()))).toList();
    }

    Found named(String kind, UUID id) {
        return new Found(kind, id, names(List.of(id)).getOrDefault(id, id.toString()));
    }

    /** What this subject went through and, when it is an account, what it did and saw. */
    List<Line> page(UUID subject, @Nullable UUID before, Ui ui) {
        var deeds = Stream.concat(journal.about(subject, before, PAGE).stream(), journal.by(subject, before, PAGE).stream()).toList();
        var looks = Stream.concat(views.of(subject, before, PAGE).stream(), views.by(subject, before, PAGE).stream()).toList();
        var ids = new ArrayList<UUID>();
        deeds.forEach(deed -> ids.addAll(List.of(deed.actor(), deed.subject().id(), about(deed))));
        looks.forEach(look -> Stream.of(look.account(), look.subjectId()).filter(Objects::nonNull).forEach(ids::add));
        var names = names(ids);
        var words = new HashMap<UUID, String>();
        guides.forEach(guide -> words.putAll(guide.deeds(deeds, ui)));
        var lines = new HashMap<UUID, Line>();
        deeds.forEach(deed -> lines.put(deed.id(), line(deed, words.getOrDefault(deed.id(), words(deed.type(), ui.locale())), names, ui)));
        looks.forEach(look -> lines.put(look.id(), line(look, words(look, ui), names, ui)));
        return lines.values().stream().sorted(Comparator.comparing((Line line) -> line.id().toString()).reversed()).limit(PAGE).toList();
    }

    /** Of what no feature's guide speaks for; a type that has no words is shown as it is. */
    private String words(String type, Locale locale) {
        return Objects.requireNonNullElse(messages.getMessage("audit.deed." + type, null, type, locale), type);
    }

    private String words(View look, Ui ui) {
        return guides.stream().map(guide -> guide.look(look.what(), ui)).flatMap(Optional::stream).findFirst()
                .orElseGet(() -> look.what().equals(AuditController.LOOK) ? ui.t("audit.title") : look.what());
    }

    private static Line line(Entry deed, String words, Map<UUID, String> names, Ui ui) {
        return new Line(deed.id(), deed.occurredAt(), false, deed.actor(), name(deed.actor(), names, ui), words, deed.subject().kind(),
                deed.subject().id(), name(names.containsKey(deed.subject().id()) ? deed.subject().id() : about(deed), names, ui), deed.reason() == null ? "" : deed.reason());
    }

    /** A payment has no name people know: it is told by the dossier it belongs to. */
    private static UUID about(Entry deed) {
        var of = deed.data().path("subjectId").asString("");
        return of.isEmpty() ? deed.subject().id() : UUID.fromString(of);
    }

    private static Line line(View look, String words, Map<UUID, String> names, Ui ui) {
        return new Line(look.id(), look.at(), true, look.account(), name(look.account(), names, ui), words, look.subjectKind(),
                look.subjectId(), name(look.subjectId(), names, ui), "");
    }

    private static String name(@Nullable UUID id, Map<UUID, String> names, Ui ui) {
        return id == null ? "" : id.equals(Actor.SYSTEM.accountId()) ? ui.t("audit.system") : names.getOrDefault(id, id.toString());
    }

    private Map<UUID, String> names(Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        ids.forEach(id -> directory.findAgency(id).ifPresent(agency -> names.put(id, agency.name())));
        guides.forEach(guide -> names.putAll(guide.names(ids)));
        return names;
    }
}
