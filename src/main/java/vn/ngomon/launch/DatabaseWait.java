package vn.ngomon.launch;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** Spring and PostgreSQL start side by side; they meet where the first connection is about to be made. */
final class DatabaseWait implements BeanPostProcessor {

    private final EmbeddedDatabase database;

    private DatabaseWait(EmbeddedDatabase database) {
        this.database = database;
    }

    static void register(ConfigurableListableBeanFactory beans, Optional<EmbeddedDatabase> database) {
        database.ifPresent(embedded -> beans.addBeanPostProcessor(new DatabaseWait(embedded)));
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        // Its properties come first: what they say of the address is known only when the server has its port.
        if (bean.getClass().getSimpleName().equals("DataSourceProperties") || bean instanceof DataSource) {
            database.publish();
        }
        return bean;
    }
}
