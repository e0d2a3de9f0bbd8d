package vn.ngomon.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import vn.ngomon.platform.command.StartupNotice;
import vn.ngomon.platform.command.Terminal;

/** What the person at the terminal reads when the program is ready. */
record Announcement(Options options, DataFolder data, ListenAddress address, Optional<Certificate> certificate) {

    void print(ApplicationContext context) {
        var text = new StringBuilder("Ngọ Môn is ready: " + address.url() + "\n");
        try {
            address.all().stream().skip(1).forEach(other -> text.append("                  ").append(other).append('\n'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (options.conformance()) {
            text.append(LaunchWords.said("launch.ready.conformance", data.root())).append('\n');
        }
        certificate.ifPresent(own -> text.append('\n').append(LaunchWords.said("launch.ready.tls", last(), own.authority())).append('\n'));
        if (certificate.isPresent() && options.address().isLoopbackAddress()) {
            text.append(LaunchWords.said("launch.ready.tlsHere")).append('\n');
        }
        for (var notice : context.getBeanProvider(StartupNotice.class).orderedStream().toList()) {
            var lines = notice.lines(address.url(), Terminal.language());
            if (!lines.isEmpty()) {
                text.append('\n');
                lines.forEach(line -> text.append(line).append('\n'));
            }
        }
        System.out.print(text);
        System.out.flush();
    }

    /** An address a phone can reach, when there is one. */
    private Object last() {
        try {
            return address.all().getLast();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
