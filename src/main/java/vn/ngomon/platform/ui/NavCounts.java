package vn.ngomon.platform.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/** Numbers beside navigation entries (open tasks, unread messages): href to count. Asked once for each page of the desk. */
@FunctionalInterface
public interface NavCounts {

    Map<String, Long> counts(HttpServletRequest request);
}
