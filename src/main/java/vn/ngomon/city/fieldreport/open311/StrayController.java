package vn.ngomon.city.fieldreport.open311;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Addresses under the interface that name nothing, and methods nothing takes: a document of errors, as everywhere. */
@Controller
class StrayController {

    @RequestMapping("/open311/v2/**")
    void stray() {
        throw Wrong.of(400, "address");
    }
}
