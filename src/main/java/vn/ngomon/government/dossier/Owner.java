package vn.ngomon.government.dossier;

import org.jspecify.annotations.Nullable;

/** Whose matter it is (chủ hồ sơ): often, not always, the applicant. */
public record Owner(String name, @Nullable String number) {}
