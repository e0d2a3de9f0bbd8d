package vn.ngomon.platform.identity;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.command.StartupNotice;

/** The one way into a province of one's own that has no administrator yet: printed at each start until somebody has used it. */
@Component
@ConditionalOnBooleanProperty(name = "ngomon.demo", havingValue = false, matchIfMissing = true)
class FirstAdministratorNotice implements StartupNotice {

    private final Identity identity;
    private final MessageSource messages;
    private final boolean throwAway;

    FirstAdministratorNotice(Identity identity, MessageSource messages, @Value("${ngomon.conformance:false}") boolean throwAway) {
        this.identity = identity;
        this.messages = messages;
        this.throwAway = throwAway;
    }

    @Override
    public List<String> lines(URI site, Locale language) {
        return throwAway ? List.of() : identity.firstAdministratorLink().map(path -> List.of(
                messages.getMessage("identity.first.said", null, language), "  " + site.resolve(path))).orElse(List.of());
    }
}
