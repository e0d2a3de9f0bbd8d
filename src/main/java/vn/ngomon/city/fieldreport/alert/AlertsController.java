package vn.ngomon.city.fieldreport.alert;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ngomon.city.fieldreport.Spot;
import vn.ngomon.city.fieldreport.category.Categories;
import vn.ngomon.city.fieldreport.category.Category;
import vn.ngomon.city.fieldreport.site.ReportChoices;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.AreaCode;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.journal.Ids;
import vn.ngomon.platform.place.MapFrame;
import vn.ngomon.platform.place.Maps;
import vn.ngomon.platform.place.Places;
import vn.ngomon.platform.ui.Flash;
import vn.ngomon.platform.ui.NotFound;

/** What new reports somebody wants to hear of. */
@Controller
@RequestMapping("/account/report-alerts")
class AlertsController {

    private static final int MOST = 10;

    private final ReportAlerts alerts;
    private final AlertWords words;
    private final ReportChoices choices;
    private final Categories categories;
    private final Directory directory;
    private final Maps maps;
    private final Places places;
    private final InstantSource clock;

    AlertsController(ReportAlerts alerts, AlertWords words, ReportChoices choices, Categories categories, Directory directory, Maps maps, Places places,
            InstantSource clock) {
        this.alerts = alerts;
        this.words = words;
        this.choices = choices;
        this.categories = categories;
        this.directory = directory;
        this.maps = maps;
        this.places = places;
        this.clock = clock;
    }

    /** @param category chosen already, as {@code area} */
    @GetMapping
    String list(@RequestParam(defaultValue = "") String category, @RequestParam(defaultValue = "") String area, Actor actor, Locale locale, Model model) {
        var lines = alerts.of(actor.accountId()).stream().map(alert -> new AlertsPage.Line(alert.id(), words.about(alert, locale), alert.pace().name())).toList();
        model.addAttribute("page", new AlertsPage(lines, MOST, choices.of(locale), maps.pick(new MapFrame.Pick("lon", "lat", "", "")), category, area));
        return "city/fieldreport/alert/list";
    }

    /** What names nothing is left out; nothing left is no alert. */
    @PostMapping
    String add(@RequestParam(defaultValue = "") String category, @RequestParam(defaultValue = "") String area, @RequestParam(defaultValue = "") String lon,
            @RequestParam(defaultValue = "") String lat, @RequestParam(defaultValue = "0") int metres, @RequestParam(defaultValue = "DAILY") Alert.Pace pace, Actor actor,
            RedirectAttributes redirect) {
        var circle = spot(lon, lat).filter(spot -> AlertsPage.METRES.contains(metres) && places.isNear(spot.lon(), spot.lat(), directory.today()));
        var alert = new Alert(Ids.next(), actor.accountId(), categories.find(category).map(Category::code).orElse(null), area(area), circle.orElse(null), metres, pace);
        if (alert.category() == null && alert.area() == null && alert.around() == null) {
            Flash.warn(redirect, "reportsite.alert.nothing");
        } else if (alerts.add(alert, MOST, clock.instant())) {
            Flash.good(redirect, "reportsite.alert.added");
        } else {
            Flash.warn(redirect, "reportsite.alert.full", MOST);
        }
        return "redirect:/account/report-alerts";
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        if (!alerts.end(id, actor.accountId())) {
            throw new NotFound();
        }
        Flash.good(redirect, "reportsite.alert.ended");
        return "redirect:/account/report-alerts";
    }

    private @Nullable String area(String code) {
        return AreaCode.isValid(code) && directory.findArea(new AreaCode(code), directory.today()).isPresent() ? code : null;
    }

    private static Optional<Spot> spot(String lon, String lat) {
        try {
            return Optional.of(new Spot(Double.parseDouble(lon), Double.parseDouble(lat)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
