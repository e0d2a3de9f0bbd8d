package vn.ngomon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import vn.ngomon.launch.EmbeddedDatabase;

/**
 * A test against the whole program on a real port with a real PostgreSQL. One database and one application serve all
 * such tests of a run, so a test makes its own agencies, people and cases and never counts on an empty table.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = NgomonTest.Database.class)
public @interface NgomonTest {

    /** Starts the database once per JVM, in a folder of its own. */
    final class Database implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        private static EmbeddedDatabase running;

        @Override
        public synchronized void initialize(ConfigurableApplicationContext context) {
            context.getBeanFactory().addBeanPostProcessor(new CountedStatements());
            synchronized (Database.class) {
                if (running == null) {
                    try {
                        running = EmbeddedDatabase.startIn(Files.createTempDirectory("ngomon-test").resolve("database"));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    running.publish();
                }
            }
        }
    }
}
