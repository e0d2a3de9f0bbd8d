package vn.ngomon.platform.identity.signin;

import java.util.List;

/** Shown once. */
public record RecoveryCodesPage(List<String> codes, String next) {}
