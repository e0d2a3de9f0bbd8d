package vn.ngomon.platform.identity.signin;

import vn.ngomon.platform.identity.Filled;

/** @param action empty when the link leads nowhere (any more) */
public record LinkPage(Filled form, String name, String login, String action) {}
