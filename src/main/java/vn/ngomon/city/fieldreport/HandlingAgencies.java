package vn.ngomon.city.fieldreport;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.ui.Term;

/** The agencies that handle reports, as every choice of one shows them. */
public final class HandlingAgencies {

    private HandlingAgencies() {}

    /** By name, each told from others of the same name. @param label what the choice sends */
    public static List<Term> choices(Directory directory, Function<Agency, String> label, Locale locale) {
        var agencies = directory.agenciesOn(directory.today()).stream().filter(Agency::handlesReports).toList();
        var names = directory.distinctNames(agencies, locale);
        return agencies.stream().map(agency -> new Term(label.apply(agency), names.getOrDefault(agency.id(), agency.name(locale)))).sorted(Comparator.comparing(Term::text)).toList();
    }

    public static List<Term> choices(Directory directory, Locale locale) {
        return choices(directory, agency -> agency.id().toString(), locale);
    }
}
