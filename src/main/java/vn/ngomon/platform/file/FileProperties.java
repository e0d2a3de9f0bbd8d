package vn.ngomon.platform.file;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param files the folder they lie in: the data folder's own, or one that several nodes share */
@ConfigurationProperties("ngomon")
record FileProperties(Path files) {}
