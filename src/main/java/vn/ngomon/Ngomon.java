package vn.ngomon;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;
import vn.ngomon.launch.Launch;

/** The whole program. {@link Launch} prepares the ground (data folder, database) and starts Spring on it. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
@EnableScheduling
@Modulithic
public class Ngomon {

    public static void main(String[] args) {
        Launch.run(Ngomon.class, args);
    }
}
