package vn.ngomon.government.dossier.tracking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ngomon.government.dossier.Dossier;
import vn.ngomon.government.dossier.Dossiers;
import vn.ngomon.government.dossier.Ratings;
import vn.ngomon.government.dossier.drafts.Draft;
import vn.ngomon.government.dossier.drafts.Drafts;
import vn.ngomon.government.dossier.papers.Paper;
import vn.ngomon.government.dossier.papers.Papers;
import vn.ngomon.platform.casework.CaseFile;
import vn.ngomon.platform.casework.CaseFiles;
import vn.ngomon.platform.file.Files;
import vn.ngomon.platform.file.StoredFile;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.identity.PersonalData;

/**
 * A person's dossiers and drafts for "export my data": everything they declared, the papers by name and hash, how it stands and what
 * they thought of it. Dossiers are public records and stay when an account is closed (Law on archives 33/2024/QH15); drafts do not.
 */
@Component
class OwnRecords implements PersonalData {

    private static final UUID NEWEST = new UUID(-1, -1);
    private static final int AT_ONCE = 100;
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final Dossiers dossiers;
    private final Drafts drafts;
    private final Papers papers;
    private final Files files;
    private final Ratings ratings;
    private final CaseFiles caseFiles;
    private final CaseView cases;
    private final OwnPages pages;
    private final Identity identity;

    OwnRecords(Dossiers dossiers, Drafts drafts, Papers papers, Files files, Ratings ratings, CaseFiles caseFiles, CaseView cases, OwnPages pages, Identity identity) {
        this.dossiers = dossiers;
        this.drafts = drafts;
        this.papers = papers;
        this.files = files;
        this.ratings = ratings;
        this.caseFiles = caseFiles;
        this.cases = cases;
        this.pages = pages;
        this.identity = identity;
    }

    @Override
    public String name() {
        return "dossiers";
    }

    @Override
    public Map<String, ?> of(UUID account) {
        var numbers = identity.verifiedNumbers(account);
        var filed = new ArrayList<Map<String, @Nullable Object>>();
        var before = NEWEST;
        List<Dossier> page;
        do {
            page = dossiers.of(account, numbers, before, AT_ONCE);
            filed.addAll(filed(page));
            before = page.isEmpty() ? before : page.getLast().id();
        } while (page.size() == AT_ONCE);
        return Map.of("filed", filed, "drafts", drafts.of(account).stream().map(OwnRecords::begun).toList());
    }

    /** As many questions for a page of dossiers as for one. */
    private List<Map<String, @Nullable Object>> filed(List<Dossier> page) {
        var ids = page.stream().map(Dossier::id).toList();
        var files = caseFiles.find(ids).stream().collect(Collectors.toMap(CaseFile::id, file -> file));
        var handed = papers.of(ids);
        var scans = this.files.find(handed.values().stream().flatMap(List::stream).flatMap(paper -> paper.files().stream()).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(StoredFile::id, file -> file));
        var rated = ratings.of(ids);
        return page.stream().map(dossier -> filed(dossier, files.get(dossier.id()), handed.getOrDefault(dossier.id(), List.of()), scans, rated.get(dossier.id()))).toList();
    }

    private Map<String, @Nullable Object> filed(Dossier dossier, CaseFile file, List<Paper> handed, Map<UUID, StoredFile> scans, Ratings.@Nullable Rating rating) {
        var record = new LinkedHashMap<String, @Nullable Object>();
        record.put("lookup", dossier.lookup());
        record.put("code", dossier.code());
        record.put("procedure", dossier.procedureCode());
        record.put("name", pages.content(dossier).name().vi());
        record.put("agency", cases.agency(dossier, VIETNAMESE));
        record.put("channel", dossier.channel());
        record.put("applicant", dossier.applicant());
        record.put("owner", dossier.owner());
        record.put("form", dossier.formValue());
        record.put("submittedAt", dossier.submittedAt());
        record.put("receivedAt", dossier.receivedAt());
        record.put("due", file.due());
        record.put("readyAt", file.readyAt());
        record.put("stage", cases.stages(dossier, file).state());
        record.put("papers", handed.stream().map(paper -> Map.of("name", paper.name(), "presented", paper.presented(),
                "files", paper.files().stream().map(scans::get).map(one -> Map.of("name", one.name(), "size", one.size(), "sha256", one.sha256())).toList())).toList());
        record.put("rating", rating);
        return record;
    }

    private static Map<String, Object> begun(Draft draft) {
        return Map.of("procedure", draft.procedureCode(), "form", draft.formValue(), "createdAt", draft.createdAt(), "updatedAt", draft.updatedAt());
    }
}
