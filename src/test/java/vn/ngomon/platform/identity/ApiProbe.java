package vn.ngomon.platform.identity;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ngomon.platform.directory.Actor;

/** What a feature's API looks like to this module. */
@RestController
class ApiProbe {

    @GetMapping("/api/v1/test-probe")
    @RequiresScope("procedures:read")
    Map<String, String> read(Actor actor) {
        return Map.of("name", actor.name());
    }

    @GetMapping("/api/v1/test-forgotten")
    Map<String, String> forgotten() {
        return Map.of();
    }
}
