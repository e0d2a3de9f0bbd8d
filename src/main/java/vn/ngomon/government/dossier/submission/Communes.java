package vn.ngomon.government.dossier.submission;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.ngomon.platform.directory.Area;
import vn.ngomon.platform.directory.AreaKind;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Tier;
import vn.ngomon.platform.ui.Term;

/** Today's communes to choose from, wherever a place is asked for. */
public final class Communes {

    private static final Collator VIETNAMESE = Collator.getInstance(Locale.of("vi"));
    private static final List<AreaKind> KINDS = List.of(AreaKind.CITY, AreaKind.URBAN_DISTRICT, AreaKind.TOWN, AreaKind.DISTRICT);

    private Communes() {}

    /** @param district where there are districts */
    public record Commune(Area area, Optional<Area> district) {}

    /** Under their districts, cities and towns first; in each the names as a Vietnamese dictionary has them, whatever kind of unit it is. */
    public static List<Commune> inOrder(Directory directory) {
        var today = directory.today();
        return directory.areasOn(today).stream().filter(area -> area.tier() == Tier.COMMUNE)
                .map(area -> new Commune(area, directory.parentOf(area, today).filter(parent -> parent.tier() == Tier.DISTRICT)))
                .sorted(Comparator.comparing((Commune one) -> one.district().map(district -> KINDS.indexOf(district.kind())).orElse(-1))
                        .thenComparing(one -> one.district().map(Area::name).orElse(""), VIETNAMESE)
                        .thenComparing(one -> one.area().name(), VIETNAMESE)).toList();
    }

    /** By the district's name, empty where there are none; label: the commune's code. */
    public static Map<String, List<Term>> byDistrict(Directory directory, Locale locale) {
        var byDistrict = new LinkedHashMap<String, List<Term>>();
        inOrder(directory).forEach(one -> byDistrict.computeIfAbsent(one.district().map(district -> district.fullName(locale)).orElse(""), key -> new ArrayList<>())
                .add(new Term(one.area().code().value(), one.area().fullName(locale))));
        return byDistrict;
    }
}
