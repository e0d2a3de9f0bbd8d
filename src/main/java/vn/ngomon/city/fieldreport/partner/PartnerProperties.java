package vn.ngomon.city.fieldreport.partner;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How partners are called.
 *
 * @param local whether partners may be at addresses of the house's own network: otherwise nobody who keeps partners can make the server call there
 * @param retryAfter the first wait after a failure; doubles each time, at most an hour
 * @param attempts after which sending a report is given up until somebody asks for another try
 * @param answer how long to wait for a whole answer
 * @param ask how long after the last answer an open report is asked about again
 */
@ConfigurationProperties("ngomon.open311.partners")
record PartnerProperties(@DefaultValue("false") boolean local, @DefaultValue("30s") Duration retryAfter, @DefaultValue("20") int attempts,
        @DefaultValue("20s") Duration answer, @DefaultValue("5m") Duration ask) {

    Duration waitAfter(int attempt) {
        var wait = retryAfter.multipliedBy(1L << Math.clamp(attempt - 1L, 0, 20));
        return wait.compareTo(Duration.ofHours(1)) > 0 ? Duration.ofHours(1) : wait;
    }
}
