package vn.ngomon.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The API for programs without a token. Shut unless a conformance run opens it at start, and even then only for programs on
 * the machine itself.
 */
@Component
public class KeylessDoor {

    private final AtomicReference<@Nullable Function<HttpServletRequest, UUID>> chooser = new AtomicReference<>();

    /** @param who the account that a request without a token counts as */
    public void open(Function<HttpServletRequest, UUID> who) {
        chooser.set(who);
    }

    public Optional<UUID> accountFor(HttpServletRequest request) {
        return Optional.ofNullable(chooser.get()).map(who -> who.apply(request));
    }
}
