package vn.ngomon.operations.demo.words;

/**
 * A place in words.
 *
 * @param told as it stands within a sentence: {@code trước số 12 đường Kim Long}
 * @param address as it stands alone: {@code Trước số 12 đường Kim Long, phường Kim Long}
 */
public record Where(String told, String address) {

    static Where of(String told, String unit) {
        return new Where(told, told.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + told.substring(1) + ", " + unit);
    }
}
