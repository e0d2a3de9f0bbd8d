package vn.ngomon.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.logging.LoggingSystem;

/** A log may be read by people who have no right to know the people in it. */
class MaskedLogTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "call 0912345678 back                           | call # back",
        "call 0912 345 678, or +84 912.345.678          | call #, or #",
        "Key (phone)=(0912345678) exists                | Key (phone)=(#) exists",
        "046185000001 of an@hue.gov.vn                  | # of #@#",
        "500 at /link/Ab-3_xYz0123456789                | 500 at /link/#",
        "tel:0912345678, phone-0912345678, no.046185000001 | tel:#, phone-#, no.#",
        "tel:+84 912 345 678                            | tel:#",
        "1.001193.000.00.00.H57 at 09:05:01.123456789   | 1.001193.000.00.00.H57 at 09:05:01.123456789",
        "01935f2e-1234-7abc-b8ac-012345678901           | 01935f2e-1234-7abc-b8ac-012345678901",
        "Bearer ngm_Ab-3_xYz                            | Bearer ngm_#",
        "2026-11-25 08:05:09.012 job 3 of 30000         | 2026-11-25 08:05:09.012 job 3 of 30000",
        "01935f2e-1234-7abc-8000-012345678901 at 8080   | 01935f2e-1234-7abc-8000-012345678901 at 8080"})
    void peopleAreBlottedOutAndThingsStay(String said, String kept) {
        assertThat(Masking.of(said)).isEqualTo(kept);
    }

    static class Empty {}

    @Test
    void alsoInTheStackTraceOfAnErrorAndInAFailedStart() throws Exception {
        var log = folder.resolve("ngomon.log");
        var application = new SpringApplication(Empty.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.addListeners(new MaskedLog());
        LoggingSystem.get(getClass().getClassLoader()).cleanUp();       // as at a real start: an application before this one may have opened the log
        var failure = new IllegalStateException("no room for 0912345678", new IllegalArgumentException("nor for nguyen.an@example.vn at /link/secretsecret"));
        try (var context = application.run("--logging.file.name=" + log, "--spring.main.banner-mode=off")) {
            org.slf4j.LoggerFactory.getLogger(MaskedLogTest.class).error("Asked by 046185000001", failure);
        }
        MaskedLog.writeDown(failure, log);
        assertThat(Files.readString(log)).contains("Asked by #", "no room for #", "nor for #@# at /link/#", "MaskedLogTest.java", "Not started")
                .doesNotContain("0912345678", "046185000001", "nguyen.an", "secretsecret");
    }
}
