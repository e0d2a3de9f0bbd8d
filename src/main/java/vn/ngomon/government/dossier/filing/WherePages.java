package vn.ngomon.government.dossier.filing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ngomon.government.dossier.drafts.OpenDraft;
import vn.ngomon.government.dossier.submission.Communes;
import vn.ngomon.government.dossier.submission.Competence;
import vn.ngomon.platform.directory.Area;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Tier;
import vn.ngomon.platform.ui.Term;

/** The page that asks for case and address. A former commune's name leads to today's. */
@Component
class WherePages {

    private static final int MOST_FOUND = 12;

    private final Directory directory;
    private final Competence competence;
    private final Pages pages;

    WherePages(Directory directory, Competence competence, Pages pages) {
        this.directory = directory;
        this.competence = competence;
        this.pages = pages;
    }

    WherePage of(OpenDraft open, String query, Map<String, String> errors, Locale locale) {
        var cases = open.content().cases().stream().map(one -> new Term(one.key(), one.name().in(locale.getLanguage()))).toList();
        var area = open.draft().areaCode();
        return new WherePage(pages.frame(open, OpenDraft.WHERE, locale), cases, open.draft().procedureCase(), open.dependsOnAddress(),
                open.dependsOnAddress() ? Communes.byDistrict(directory, locale) : Map.of(), area == null ? "" : area, query, found(open, query, locale), errors);
    }

    boolean isCommune(String code) {
        return competence.isCommune(code, directory.today());
    }

    private List<WherePage.Found> found(OpenDraft open, String query, Locale locale) {
        if (query.isBlank()) {
            return List.of();
        }
        var today = directory.today();
        var found = new LinkedHashMap<String, WherePage.Found>();
        for (var match : directory.findAreas(query, today)) {
            for (Area area : match.current()) {
                if (area.tier() == Tier.COMMUNE && found.size() < MOST_FOUND) {
                    found.putIfAbsent(area.code().value(), new WherePage.Found(area.code().value(), area.fullName(locale),
                            match.isFormer() ? match.found().fullName(locale) : "",
                            competence.agencyFor(open.content(), open.draft().procedureCase(), area.code().value(), today).map(agency -> agency.name(locale)).orElse("")));
                }
            }
        }
        return List.copyOf(found.values());
    }
}
