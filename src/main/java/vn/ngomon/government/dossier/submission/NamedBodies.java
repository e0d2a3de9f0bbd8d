package vn.ngomon.government.dossier.submission;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.directory.Area;
import vn.ngomon.platform.directory.AreaCode;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.search.Fold;

/**
 * The bodies that decisions name by their kind: "Công an cấp huyện" is the police of the district somebody lives in. Names say the kind,
 * the directory says where there is one: in 2020 in each of nine districts, since July 2025 in each commune or for the whole province.
 */
@Component
public class NamedBodies {

    private final Directory directory;

    NamedBodies(Directory directory) {
        this.directory = directory;
    }

    /** The one of this very area. */
    Optional<Agency> of(String name, AreaCode area, LocalDate day) {
        var kind = Fold.fold(name.replaceAll("(?iu)\\s+cấp\\s+.*$", ""));
        return kind.isBlank() ? Optional.empty() : directory.agenciesOf(area, day).stream().filter(agency -> Fold.fold(agency.name()).startsWith(kind)).findFirst();
    }

    /** The one of the area, else of what the area lies in. */
    public Optional<Agency> nearest(String name, AreaCode area, LocalDate day) {
        return Stream.iterate(directory.findArea(area, day), Optional::isPresent, place -> place.flatMap(here -> directory.parentOf(here, day)))
                .flatMap(Optional::stream).map(Area::code).flatMap(place -> of(name, place, day).stream()).findFirst();
    }
}
