package vn.ngomon.platform.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;

/** Tells what rings at the desk of whoever looks. Asked once for each page of the desk. */
@FunctionalInterface
public interface RingSource {

    List<Ring> rings(HttpServletRequest request, Locale locale);
}
