package vn.ngomon.city.fieldreport.voice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.FieldReport;
import vn.ngomon.city.fieldreport.Reports;
import vn.ngomon.city.fieldreport.category.Categories;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.journal.Entry;
import vn.ngomon.platform.journal.JournalConsumer;
import vn.ngomon.platform.notice.Notice;
import vn.ngomon.platform.notice.Notices;
import vn.ngomon.platform.notice.Recipient;
import vn.ngomon.platform.time.Dates;

/**
 * Tells who reported what becomes of it, and who follows it when it is answered or opened again. Who was merged into another report
 * follows that one, and so hears how it ends. What reporters do themselves they need not be told.
 */
@Component
class ReportNews implements JournalConsumer {

    private static final String KEY = "reportsite.notice.";
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final Locale ENGLISH = Locale.of("en");

    private static final Map<String, String> REPORTER = Map.ofEntries(Map.entry("fieldreport.open", "received"), Map.entry("fieldreport.dispatch", "dispatched"),
            Map.entry("fieldreport.alert", "dispatched"), Map.entry("fieldreport.redispatch", "forwarded"), Map.entry("fieldreport.realert", "forwarded"), Map.entry("fieldreport.forward", "forwarded"),
            Map.entry("fieldreport.extend", "extended"), Map.entry("fieldreport.asked-reporter", "question"), Map.entry("fieldreport.approve", "answered"),
            Map.entry("fieldreport.reject", "rejected"), Map.entry("fieldreport.merge", "merged"), Map.entry("fieldreport.unmerge", "unmerged"),
            Map.entry("fieldreport.reopen", "reopened"));

    private static final Map<String, String> FOLLOWER = Map.of("fieldreport.approve", "followed-answered", "fieldreport.reopen", "followed-reopened");

    private final Reports reports;
    private final Followers followers;
    private final CaseFiles cases;
    private final Categories categories;
    private final Directory directory;
    private final Notices notices;

    ReportNews(Reports reports, Followers followers, CaseFiles cases, Categories categories, Directory directory, Notices notices) {
        this.reports = reports;
        this.followers = followers;
        this.cases = cases;
        this.categories = categories;
        this.directory = directory;
        this.notices = notices;
    }

    @Override
    public String name() {
        return "fieldreport.news";
    }

    @Override
    public Set<String> types() {
        return REPORTER.keySet();
    }

    @Override
    public void read(List<Entry> entries) {
        var known = new Known(entries);
        notices.post(entries.stream().flatMap(entry -> known.told(entry).stream()).toList());
    }

    /** What a batch of entries is about, read once. */
    private final class Known {

        private final Map<UUID, FieldReport> told;
        private final Map<UUID, CaseFile> files;
        private final Map<UUID, UUID> reporters;
        private final Map<UUID, List<UUID>> following;

        Known(List<Entry> entries) {
            var ids = entries.stream().flatMap(entry -> Stream.concat(Stream.of(entry.subject().id()), id(entry, "into").stream())).distinct().toList();
            told = reports.find(ids).stream().collect(Collectors.toMap(FieldReport::id, Function.identity()));
            files = cases.find(ids).stream().collect(Collectors.toMap(CaseFile::id, Function.identity()));
            reporters = followers.reporters(ids);
            following = followers.of(entries.stream().filter(entry -> FOLLOWER.containsKey(entry.type())).map(entry -> entry.subject().id()).distinct().toList());
        }

        List<Notice> told(Entry entry) {
            var report = told.get(entry.subject().id());
            var file = files.get(entry.subject().id());
            if (report == null || file == null) {
                return List.of();
            }
            var args = args(entry, report, file);
            var notices = new ArrayList<Notice>();
            var reporter = reporters.get(report.id());
            if (reporter != null && (entry.type().equals("fieldreport.open") || !reporter.equals(entry.actor()))) {
                notices.add(notice(entry, report, reporter, REPORTER.get(entry.type()), "/account/reports/" + report.code(), args));
            }
            var toFollowers = FOLLOWER.get(entry.type());
            if (toFollowers != null) {
                following.getOrDefault(report.id(), List.of()).forEach(account -> notices.add(notice(entry, report, account, toFollowers, "/reports/" + report.code(), args)));
            }
            return notices;
        }

        private List<String> args(Entry entry, FieldReport report, CaseFile file) {
            var category = categories.get(report.category());
            var office = id(entry, "office").orElse(file.agencyId());
            var into = id(entry, "into").map(told::get).filter(Objects::nonNull).map(FieldReport::code).orElse("");
            return List.of(report.code(), Notice.both(category.name(), category.nameEn()), agency(office), moment(file.due()), Optional.ofNullable(entry.reason()).orElse("–"), into);
        }
    }

    private static Notice notice(Entry entry, FieldReport report, UUID account, String key, String link, List<String> args) {
        return new Notice(entry.id(), Recipient.account(account), KEY + key, args, link, entry.simulated() || report.simulated());
    }

    private String agency(UUID id) {
        return directory.findAgency(id).map(agency -> Notice.both(agency.name(VIETNAMESE), agency.name(ENGLISH))).orElse("");
    }

    private static String moment(@Nullable Instant due) {
        return due == null ? "–" : Dates.moment(due);
    }

    private static Optional<UUID> id(Entry entry, String name) {
        return Optional.of(entry.data().path(name).asString("")).filter(text -> !text.isEmpty()).map(UUID::fromString);
    }
}
