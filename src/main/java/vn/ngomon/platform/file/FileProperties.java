package vn.ngomon.platform.file;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param files the folder they lie in: the data folder's own, or one that several nodes share
 * @param data this node's own folder, for what can be made again
 */
@ConfigurationProperties("ngomon")
record FileProperties(Path files, @DefaultValue("data") Path data) {

    Path previews() {
        return data.resolve("previews");
    }
}
