package vn.ngomon.launch;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** With {@code --tls}: hands out this installation's own authority, so that a phone can be taught to trust it. */
@Controller
@ConditionalOnProperty("ngomon.authority")
class AuthorityController {

    private final Path authority;

    AuthorityController(@Value("${ngomon.authority}") Path authority) {
        this.authority = authority;
    }

    @GetMapping("/ngomon-ca.crt")
    ResponseEntity<Resource> authority() {
        return ResponseEntity.ok().header("Content-Type", "application/x-x509-ca-cert").body(new FileSystemResource(authority));
    }
}
