package vn.ngomon.city.fieldreport.routing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ngomon.platform.directory.Actor;

/** The program's own rules: the beginning of a province that has none. */
@Component
class RoutingSeed implements InitializingBean {

    private final RoutingVersions versions;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    RoutingSeed(RoutingVersions versions, InstantSource clock, TransactionTemplate transaction) {
        this.versions = versions;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public void afterPropertiesSet() {
        transaction.executeWithoutResult(status -> {
            if (versions.newest().isEmpty()) {
                versions.save(RoutingVersions.read(lines()), 0, Actor.SYSTEM.accountId(), clock.instant());
            }
        });
    }

    private static java.util.List<String> lines() {
        try {
            return new ClassPathResource("fieldreport/routes.csv").getContentAsString(StandardCharsets.UTF_8).lines().skip(1).filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
