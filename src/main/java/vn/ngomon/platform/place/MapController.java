package vn.ngomon.platform.place;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The province on a map: its units, waters and landmarks, or the basemap that was imported. */
@Controller
class MapController {

    private final Maps maps;

    MapController(Maps maps) {
        this.maps = maps;
    }

    @GetMapping("/map")
    String map(Model model) {
        model.addAttribute("page", new MapPage(maps.look("", "/areas")));
        return "platform/place/show";
    }
}
