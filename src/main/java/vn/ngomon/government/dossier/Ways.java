package vn.ngomon.government.dossier;

import java.util.Optional;
import vn.ngomon.government.procedure.content.Channel;
import vn.ngomon.government.procedure.content.ProcedureContent;
import vn.ngomon.government.procedure.content.Way;

/** Which published way in (channel, limit, fees) a dossier takes. */
final class Ways {

    private Ways() {}

    static Channel channel(Dossier.Channel channel) {
        return switch (channel) {
            case ONLINE -> Channel.ONLINE;
            case DESK -> Channel.IN_PERSON;
            case POST -> Channel.POST;
        };
    }

    static Optional<Way> of(ProcedureContent content, Submission submission) {
        return of(content, submission.procedureCase(), submission.channel());
    }

    static Optional<Way> of(ProcedureContent content, String procedureCase, Dossier.Channel channel) {
        return content.way(procedureCase.isEmpty() ? null : procedureCase, channel(channel));
    }
}
