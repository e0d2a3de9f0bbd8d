package vn.ngomon.government.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Tier;
import vn.ngomon.platform.ui.Term;

/** Today's communes to choose from, wherever an address decides who is competent. */
public final class Communes {

    private Communes() {}

    /** Under their districts, where there are districts; label: the commune's code. */
    public static Map<String, List<Term>> byDistrict(Directory directory, Locale locale) {
        var today = directory.today();
        var byDistrict = new LinkedHashMap<String, List<Term>>();
        for (var area : directory.areasOn(today)) {
            if (area.tier() == Tier.COMMUNE) {
                var heading = directory.parentOf(area, today).filter(parent -> parent.tier() == Tier.DISTRICT).map(parent -> parent.fullName(locale)).orElse("");
                byDistrict.computeIfAbsent(heading, key -> new ArrayList<>()).add(new Term(area.code().value(), area.fullName(locale)));
            }
        }
        return byDistrict;
    }
}
