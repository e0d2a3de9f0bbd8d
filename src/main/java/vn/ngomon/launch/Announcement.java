package vn.ngomon.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import vn.ngomon.platform.command.StartupNotice;

/** What the person at the terminal reads when the program is ready. */
record Announcement(Options options, DataFolder data, PublicAddress address, Optional<Certificate> certificate) {

    void print(ApplicationContext context) {
        var text = new StringBuilder("Ngọ Môn is ready: " + address.url() + "\n");
        try {
            address.all().stream().skip(1).forEach(other -> text.append("                  ").append(other).append('\n'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (options.conformance()) {
            text.append("Conformance run: interfaces are writable without keys; everything in ").append(data.root())
                    .append(" is thrown away at the end.\n");
        }
        certificate.ifPresent(own -> text.append("""

                The certificate is this installation's own. To trust it on a phone or another computer, once:
                  1. open %s/ngomon-ca.crt there (accept the warning), or copy the file %s
                  2. Android: Settings › Security › Encryption & credentials › Install a certificate › CA certificate
                     iPhone: install the profile, then Settings › General › About › Certificate Trust Settings › switch it on
                     Debian, Ubuntu: copy it to /usr/local/share/ca-certificates/ and run update-ca-certificates
                  3. open the address above again
                """.formatted(last(), own.authority())));
        for (var notice : context.getBeanProvider(StartupNotice.class).orderedStream().toList()) {
            var lines = notice.lines(address.url());
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
