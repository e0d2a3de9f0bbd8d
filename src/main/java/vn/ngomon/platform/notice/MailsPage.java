package vn.ngomon.platform.notice;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What left the program, or could not.
 *
 * @param hasServer whether a mail server is configured
 */
public record MailsPage(List<Dispatch> mails, Dispatch.@Nullable State state, @Nullable UUID next, boolean hasServer) {

    public MailsPage {
        mails = List.copyOf(mails);
    }
}
