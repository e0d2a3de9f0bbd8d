package vn.ngomon.government.dossier;

import java.util.Optional;
import vn.ngomon.government.procedure.content.Channel;
import vn.ngomon.government.procedure.content.ProcedureContent;
import vn.ngomon.government.procedure.content.Way;

/** Which published way in (channel, limit, fees) a dossier takes. */
public final class Ways {

    private Ways() {}

    private static Channel channel(Dossier.Channel channel) {
        return switch (channel) {
            case ONLINE -> Channel.ONLINE;
            case DESK -> Channel.IN_PERSON;
            case POST -> Channel.POST;
        };
    }

    public static Optional<Way> of(ProcedureContent content, String procedureCase, Dossier.Channel channel) {
        return content.way(procedureCase.isEmpty() ? null : procedureCase, channel(channel));
    }
}
