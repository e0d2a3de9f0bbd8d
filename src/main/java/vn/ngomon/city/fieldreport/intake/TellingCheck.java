package vn.ngomon.city.fieldreport.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ngomon.city.fieldreport.Source;
import vn.ngomon.city.fieldreport.category.Categories;
import vn.ngomon.city.fieldreport.category.Category;
import vn.ngomon.city.fieldreport.intake.Received.Flaw;
import vn.ngomon.city.fieldreport.photos.ReportPhotos;
import vn.ngomon.city.fieldreport.routing.Routing;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.form.Forms;

/** Says what stands against a telling, each beside its field. */
@Component
class TellingCheck {

    static final int MOST_PHOTOS = 10;

    private final Categories categories;
    private final ReportPhotos photos;
    private final Routing routing;
    private final Forms forms;

    TellingCheck(Categories categories, ReportPhotos photos, Routing routing, Forms forms) {
        this.categories = categories;
        this.photos = photos;
        this.routing = routing;
        this.forms = forms;
    }

    List<Flaw> flaws(Telling telling, Actor by, Instant at) {
        var flaws = new ArrayList<Flaw>();
        var category = categories.open(telling.category());
        if (category.isEmpty()) {
            flaws.add(Flaw.of("category", "category"));
        }
        int shortest = telling.source() == Source.OPEN311 ? 1 : Telling.SHORTEST;      // its standard knows no least, and its clients send what they have
        if (telling.description().length() < shortest || telling.description().length() > Telling.LONGEST) {
            flaws.add(Flaw.of("description", "description", shortest, Telling.LONGEST));
        }
        if (telling.place() != null && telling.place().length() > Telling.LONGEST_PLACE) {
            flaws.add(Flaw.of("place", "place-long", Telling.LONGEST_PLACE));
        }
        where(telling, at).ifPresent(flaws::add);
        if (telling.photos().size() + telling.videos().size() > MOST_PHOTOS) {
            flaws.add(Flaw.of("photos", "photos-many", MOST_PHOTOS));
        } else if (!areSentBy(telling, by)) {
            flaws.add(Flaw.of("photos", "photos-unknown"));
        }
        category.ifPresent(known -> flaws.addAll(answers(known, telling.answers(), at)));
        return flaws;
    }

    /** By whoever tells: the reporter, or the officer who writes down what somebody said. */
    private boolean areSentBy(Telling telling, Actor by) {
        var files = new ArrayList<>(telling.photos());
        files.addAll(telling.videos());
        return files.isEmpty() || photos.areFrom(files, by.accountId());
    }

    private Optional<Flaw> where(Telling telling, Instant at) {
        if (telling.spot() == null) {
            return telling.place() == null ? Optional.of(Flaw.of("spot", "where")) : Optional.empty();
        }
        return routing.isOutside(telling.spot(), at) ? Optional.of(Flaw.of("spot", "outside")) : Optional.empty();
    }

    private List<Flaw> answers(Category category, @Nullable JsonNode given, Instant at) {
        return Optional.ofNullable(category.questions()).flatMap(key -> forms.at(key, at)).map(form -> forms.validate(form, given == null ? JsonMapper.shared().createObjectNode() : given).stream()
                .map(error -> new Flaw("answers." + error.input(), error.messageKey(), error.args())).toList()).orElse(List.of());
    }
}
