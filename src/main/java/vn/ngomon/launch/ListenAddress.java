package vn.ngomon.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Where the program listens, as a browser on this machine or beside it is told. What slips and mails name is {@code ui.PublicAddress}. */
record ListenAddress(boolean tls, InetAddress listen, int port) {

    URI url() {
        return listen.isLoopbackAddress() || listen.isAnyLocalAddress() ? at("localhost") : at(literal(listen.getHostAddress()));
    }

    /** All of them, when the program listens on every address of the machine. */
    List<URI> all() throws IOException {
        var all = new ArrayList<>(List.of(url()));
        if (listen.isAnyLocalAddress()) {
            Certificate.localAddresses().forEach(address -> all.add(at(literal(address))));
        }
        return all;
    }

    static String literal(String address) {
        return address.contains(":") ? "[" + address.replaceAll("%.*", "") + "]" : address;
    }

    private URI at(String host) {
        return URI.create((tls ? "https" : "http") + "://" + host + ":" + port);
    }
}
