package vn.ngomon.platform.notice;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where browsers may ask to be told. A browser names the address that this server then calls, so it must be one of a known push service: nobody
 * sends the server around its own network.
 *
 * @param services host names, each with what lies below it, over HTTPS; an entry with a scheme ({@code http://127.0.0.1}) is taken as it stands
 */
@ConfigurationProperties("ngomon.push")
record PushProperties(@DefaultValue({"fcm.googleapis.com", "push.services.mozilla.com", "push.apple.com", "notify.windows.com"}) List<String> services) {

    PushProperties {
        services = List.copyOf(services);
    }

    boolean serves(URI endpoint) {
        var host = endpoint.getHost();
        return host != null && endpoint.getUserInfo() == null && services.stream().anyMatch(service -> service.contains("://")
                ? service.equals(endpoint.getScheme() + "://" + host)
                : "https".equals(endpoint.getScheme()) && endpoint.getPort() < 0 && (host.equals(service) || host.endsWith("." + service)));
    }
}
