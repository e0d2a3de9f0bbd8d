package vn.ngomon.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;

/**
 * Whether a request comes from the machine itself. A proxy on the same machine has a loopback address too, and another
 * site's name may be made to resolve to 127.0.0.1: so the Host must be local as well and no proxy may have left a mark.
 */
public final class Loopback {

    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final List<String> MARKS = List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto",
            "X-Real-IP", "Via", "CF-Connecting-IP", "True-Client-IP");

    private Loopback() {}

    public static boolean is(HttpServletRequest request) {
        var host = request.getHeader("Host");
        return host != null && NAMES.contains(host.replaceFirst(":\\d+$", "")) && isLoopback(request.getRemoteAddr())
                && MARKS.stream().allMatch(mark -> request.getHeader(mark) == null);
    }

    private static boolean isLoopback(String address) {
        try {
            return address.matches("[0-9a-fA-F.:%\\[\\]]+") && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
