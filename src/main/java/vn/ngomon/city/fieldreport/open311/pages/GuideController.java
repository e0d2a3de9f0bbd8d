package vn.ngomon.city.fieldreport.open311.pages;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.ngomon.city.fieldreport.open311.Open311Properties;
import vn.ngomon.platform.ui.PublicAddress;

/** What the interface is, for whoever wants to write a client; discovery without a suffix is for people. */
@Controller
class GuideController {

    private final PublicAddress address;
    private final Open311Properties settings;

    GuideController(PublicAddress address, Open311Properties settings) {
        this.address = address;
        this.settings = settings;
    }

    @GetMapping({"/open311", "/open311/discovery"})
    String show(Model model) {
        var endpoint = address.of("/open311/v2");
        model.addAttribute("page", new GuidePage(endpoint, address.of("/open311/discovery"), Examples.calls(), Examples.of(endpoint), settings.mostAnHour()));
        return "city/fieldreport/open311/guide";
    }
}
