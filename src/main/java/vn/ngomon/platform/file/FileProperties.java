package vn.ngomon.platform.file;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param data the data folder; files lie in its sub-folder {@code files} */
@ConfigurationProperties("ngomon")
record FileProperties(@DefaultValue("data") Path data) {

    Path files() {
        return data.toAbsolutePath().resolve("files");
    }
}
