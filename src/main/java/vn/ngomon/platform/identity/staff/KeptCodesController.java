package vn.ngomon.platform.identity.staff;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.identity.account.KeptCodes;

/** Without a gateway the province's administrator reads codes aloud to the people they belong to. */
@Controller
class KeptCodesController {

    private final KeptCodes codes;

    KeptCodesController(KeptCodes codes) {
        this.codes = codes;
    }

    @GetMapping("/admin/codes")
    String show(Actor admin, Model model) {
        if (!admin.holds(Role.PROVINCE_ADMIN)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("page", new KeptCodesPage(codes.waiting()));
        return "platform/identity/keptCodes";
    }
}
