package vn.ngomon.government.procedure.shipped;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The electronic forms are there from the first start on, demo or not: an imported procedure is filed with {@code general}. Which procedures a
 * province publishes is its own decision; see {@link ShippedCatalogue#publishAll}.
 */
@Component
@Order(20)
class ShippedForms implements ApplicationRunner {

    private final ShippedCatalogue shipped;

    ShippedForms(ShippedCatalogue shipped) {
        this.shipped = shipped;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        shipped.publishForms();
    }
}
