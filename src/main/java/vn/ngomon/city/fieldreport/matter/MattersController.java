package vn.ngomon.city.fieldreport.matter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ngomon.city.fieldreport.abuse.Limits;
import vn.ngomon.platform.identity.Visitors;

/** Shows the right way to whoever came with another matter, and counts them apart. */
@Controller
@RequestMapping("/reports/other-matters")
class MattersController {

    private final Redirections redirections;
    private final Limits limits;
    private final Visitors visitors;
    private final InstantSource clock;

    MattersController(Redirections redirections, Limits limits, Visitors visitors, InstantSource clock) {
        this.redirections = redirections;
        this.limits = limits;
        this.visitors = visitors;
        this.clock = clock;
    }

    @GetMapping
    String show(@RequestParam(required = false) Optional<Matter> kind, Model model) {
        model.addAttribute("page", new MattersPage(kind.orElse(null)));
        return "city/fieldreport/matter/show";
    }

    @PostMapping
    String count(@RequestParam Matter kind, HttpServletRequest request, HttpServletResponse response) {
        if (limits.countsMatter(visitors.device(request, response), visitors.address(request))) {
            redirections.count(kind, clock.instant());
        }
        return "redirect:/reports/other-matters?kind=" + kind;
    }
}
