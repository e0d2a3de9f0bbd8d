package vn.ngomon.platform.time;

import java.time.Duration;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Timers on several threads: a mail server, a mailbox, a push service or another city's system that does not answer holds up its own timer alone, never deadlines,
 * the map or who has which seat. Spring's timers on virtual threads would share one.
 */
@Configuration(proxyBeanMethods = false)
class Timers {

    private static final int THREADS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Bean
    ThreadPoolTaskScheduler taskScheduler() {
        return new ThreadPoolTaskSchedulerBuilder().poolSize(THREADS).threadNamePrefix("timer-").awaitTermination(true).awaitTerminationPeriod(PATIENCE).build();
    }
}
