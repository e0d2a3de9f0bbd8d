package vn.ngomon.city.fieldreport.campaign.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ngomon.city.fieldreport.ReportCode;
import vn.ngomon.city.fieldreport.board.PublicReports;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.ui.Flash;

/** Which reports an event deals with. Their cases stay where they are: the agency that handles each still answers it. */
@Controller
@RequestMapping("/desk/campaigns/events/{id}/reports")
class HotSpotController {

    private static final int MOST = 50;

    private final Organisers organisers;
    private final Organising organising;
    private final PublicReports published;

    HotSpotController(Organisers organisers, Organising organising, PublicReports published) {
        this.organisers = organisers;
        this.organising = organising;
        this.published = published;
    }

    /**
     * @param report those ticked, by id
     * @param code one more, as people write it
     */
    @PostMapping
    String attach(@PathVariable UUID id, @RequestParam(defaultValue = "") List<UUID> report, @RequestParam(defaultValue = "") String code, Actor actor, RedirectAttributes redirect) {
        var event = organisers.event(id, actor);
        var chosen = new ArrayList<>(report.stream().limit(MOST).toList());
        var named = ReportCode.find(code).flatMap(published::find);
        named.ifPresent(found -> chosen.add(found.id()));
        int added = organising.attach(event, chosen, actor);
        if (!code.isBlank() && named.isEmpty()) {
            Flash.warn(redirect, "campaign.spots.unknown");
        } else if (added == 0) {
            Flash.warn(redirect, "campaign.spots.nothing");
        } else {
            Flash.good(redirect, "campaign.spots.added", added);
        }
        return "redirect:/desk/campaigns/events/" + id + "#spots";
    }

    @PostMapping("/{report}/removal")
    String remove(@PathVariable UUID id, @PathVariable UUID report, Actor actor) {
        organising.remove(organisers.event(id, actor), report, actor);
        return "redirect:/desk/campaigns/events/" + id + "#spots";
    }
}
