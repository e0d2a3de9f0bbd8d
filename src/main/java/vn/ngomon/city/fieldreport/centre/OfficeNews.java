package vn.ngomon.city.fieldreport.centre;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.FieldReport;
import vn.ngomon.city.fieldreport.Reports;
import vn.ngomon.city.fieldreport.category.Categories;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.journal.Entry;
import vn.ngomon.platform.journal.JournalConsumer;
import vn.ngomon.platform.notice.Notice;
import vn.ngomon.platform.notice.Notices;
import vn.ngomon.platform.notice.Recipient;

/**
 * Tells officials what presses, up the line: who handles a report of its nearing deadline, their heads and leaders when it has passed, the agency above and the
 * centre's heads when it still is not answered days later. What only arrives shows in the inbox and is told of nobody.
 */
@Component
class OfficeNews implements JournalConsumer {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final Reports reports;
    private final CaseFiles cases;
    private final Categories categories;
    private final Directory directory;
    private final Identity identity;
    private final Notices notices;

    OfficeNews(Reports reports, CaseFiles cases, Categories categories, Directory directory, Identity identity, Notices notices) {
        this.reports = reports;
        this.cases = cases;
        this.categories = categories;
        this.directory = directory;
        this.identity = identity;
        this.notices = notices;
    }

    @Override
    public String name() {
        return "fieldreport.office-news";
    }

    @Override
    public Set<String> types() {
        return Set.of("fieldreport.alert", "fieldreport.realert", "fieldreport.sendBack", "fieldreport.reassign", "fieldreport.due-soon", "fieldreport.overdue", "fieldreport.step-overdue", "fieldreport.escalated");
    }

    @Override
    public void read(List<Entry> entries) {
        var ids = entries.stream().map(entry -> entry.subject().id()).collect(Collectors.toSet());
        var files = cases.find(ids).stream().collect(Collectors.toMap(CaseFile::id, Function.identity()));
        var found = reports.find(ids).stream().collect(Collectors.toMap(FieldReport::id, Function.identity()));
        var posts = new Posts();
        notices.post(entries.stream().filter(entry -> files.containsKey(entry.subject().id()))
                .flatMap(entry -> told(entry, files.get(entry.subject().id()), found.get(entry.subject().id()), posts)).toList());
    }

    private Stream<Notice> told(Entry entry, CaseFile file, FieldReport report, Posts posts) {
        var verb = entry.type().substring("fieldreport.".length());
        var category = categories.get(report.category());
        return whom(verb, file, posts).stream().map(account -> Notice.of(entry, Recipient.account(account), "fieldreport.notice." + (verb.equals("realert") ? "alert" : verb), href(verb, account, file, report, posts), report.code(),
                Notice.both(category.name(VIETNAMESE), category.name(Locale.ENGLISH))));
    }

    /** The agency above is no party to the case: it reads what everybody reads. */
    private static String href(String verb, UUID account, CaseFile file, FieldReport report, Posts posts) {
        return verb.equals("escalated") && !posts.of(file.frontAgencyId(), Role.UNIT_HEAD, Role.LEADER).contains(account) ? "/reports/" + report.code() : "/desk/reports/" + file.id();
    }

    private Set<UUID> whom(String verb, CaseFile file, Posts posts) {
        var office = cases.step(file).at() == vn.ngomon.platform.casework.definition.Place.FRONT ? file.frontAgencyId() : file.agencyId();
        var holder = Optional.ofNullable(file.assignees().get(file.step()));
        return switch (verb) {
            case "alert", "realert" -> posts.of(file.agencyId(), Role.REPORT_HANDLER);
            case "sendBack", "due-soon" -> holder.map(Set::of).orElseGet(() -> posts.of(office, Role.REPORT_HANDLER));
            case "reassign" -> holder.map(Set::of).orElseGet(Set::of);
            case "overdue" -> posts.of(office, Role.REPORT_HANDLER, Role.UNIT_HEAD, Role.LEADER);
            case "step-overdue" -> office.equals(file.frontAgencyId()) ? posts.of(office, Role.UNIT_HEAD, Role.LEADER) : posts.of(office, Role.REPORT_HANDLER, Role.LEADER);
            case "escalated" -> above(file.agencyId()).map(agency -> posts.of(agency.id(), Role.LEADER)).map(leaders -> {
                var all = new HashSet<>(leaders);
                all.addAll(posts.of(file.frontAgencyId(), Role.UNIT_HEAD, Role.LEADER));
                return (Set<UUID>) all;
            }).orElseGet(() -> posts.of(file.frontAgencyId(), Role.UNIT_HEAD, Role.LEADER));
            default -> Set.of();
        };
    }

    private Optional<Agency> above(UUID agency) {
        return directory.findAgency(agency).flatMap(found -> Optional.ofNullable(found.parent())).flatMap(code -> directory.findAgency(code, directory.today()));
    }

    /** Asked once a batch: one leader hears of many reports. */
    private final class Posts {

        private final Map<String, Set<UUID>> known = new HashMap<>();

        Set<UUID> of(UUID agency, Role... roles) {
            var holders = new HashSet<UUID>();
            for (var role : roles) {
                holders.addAll(known.computeIfAbsent(agency + " " + role, key -> identity.holders(agency, role)));
            }
            return holders;
        }
    }
}
