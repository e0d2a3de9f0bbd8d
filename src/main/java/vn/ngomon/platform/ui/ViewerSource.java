package vn.ngomon.platform.ui;

import jakarta.servlet.http.HttpServletRequest;

/** Knows who is at the other end of a request; implemented by the module that knows accounts. */
@FunctionalInterface
public interface ViewerSource {

    Viewer viewer(HttpServletRequest request);
}
