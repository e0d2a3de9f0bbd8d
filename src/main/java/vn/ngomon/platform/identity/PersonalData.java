package vn.ngomon.platform.identity;

import java.util.Map;
import java.util.UUID;

/** What a feature knows about a person, for "export my data" (Law on personal data protection 91/2025/QH15, right of access). */
public interface PersonalData {

    /** A heading, in English, lower case: {@code dossiers}. */
    String name();

    /** Plain values that become JSON. */
    Map<String, ?> of(UUID accountId);
}
