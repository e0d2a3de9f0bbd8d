package vn.ngomon.platform.identity.own;

import vn.ngomon.platform.identity.Filled;

/** Leaving. */
public record ClosurePage(boolean hasPassword, Filled form) {}
