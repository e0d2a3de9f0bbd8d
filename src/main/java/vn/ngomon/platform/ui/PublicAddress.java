package vn.ngomon.platform.ui;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where people reach this program, for what leaves the screen: QR codes on slips and posting sheets, links in mails. Paper outlives the request
 * that printed it, and the clerk who prints may have come by an inner name or with a forged {@code Host}: so it is configured
 * ({@code ngomon.site.address}, {@code NGOMON_SITE_ADDRESS}). Without it, as on a developer's machine, the request's own address has to serve.
 */
@Component
public class PublicAddress {

    private final SiteProperties site;

    PublicAddress(SiteProperties site) {
        this.site = site;
    }

    /** Scheme, host and port, without a slash at the end. */
    public String base() {
        var address = site.address();
        var base = address == null ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString() : address.toString();
        return base.replaceFirst("/+$", "");
    }

    /** @param path begins with a slash */
    public String of(String path) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("Not a path: " + path);
        }
        return base() + path;
    }

    /**
     * For what goes to somebody else than whoever asks, such as a mail: empty unless an address is configured, because a request's own may be
     * forged and there may be no request at all.
     */
    public Optional<String> find(String path) {
        return site.address() == null ? Optional.empty() : Optional.of(of(path));
    }
}
