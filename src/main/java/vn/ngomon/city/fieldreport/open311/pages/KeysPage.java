package vn.ngomon.city.fieldreport.open311.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.identity.Filled;
import vn.ngomon.platform.identity.Keys;

/**
 * @param fresh a key just made; shown this once
 * @param most how many a person may hold
 */
public record KeysPage(List<Keys.Key> keys, @Nullable String fresh, Filled form, int most, int mostAnHour) {

    public KeysPage {
        keys = List.copyOf(keys);
    }
}
