package vn.ngomon.launch;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Layout;
import ch.qos.logback.core.LayoutBase;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/** Puts {@link Masking} over every line that any appender writes, whatever its message or its stack trace say. */
final class MaskedLog implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    /** Right after Spring Boot has made the appenders. */
    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER + 1;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.getLoggerList().forEach(logger -> logger.iteratorForAppenders().forEachRemaining(appender -> {
            if (appender instanceof OutputStreamAppender<ILoggingEvent> written && written.getEncoder() instanceof PatternLayoutEncoder plain) {
                var masked = new LayoutWrappingEncoder<ILoggingEvent>();
                masked.setContext(context);
                masked.setCharset(plain.getCharset());
                masked.setLayout(new MaskedLayout(plain.getLayout()));
                masked.start();
                written.setEncoder(masked);
            }
        }));
    }

    private static final class MaskedLayout extends LayoutBase<ILoggingEvent> {

        private final Layout<ILoggingEvent> plain;

        MaskedLayout(Layout<ILoggingEvent> plain) {
            this.plain = plain;
            start();
        }

        @Override
        public String doLayout(ILoggingEvent event) {
            return Masking.of(plain.doLayout(event));
        }
    }

    /** For whoever looks closer: the screen gets one sentence, so Spring's own loggers of a failed start are silent. */
    static void writeDown(RuntimeException failure, Path log) {
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        try {
            Files.writeString(log, Masking.of(LocalDateTime.now() + " ERROR Not started\n" + trace), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            failure.addSuppressed(new UncheckedIOException(unwritable));
        }
    }
}
