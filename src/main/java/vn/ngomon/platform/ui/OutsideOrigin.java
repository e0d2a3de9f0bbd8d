package vn.ngomon.platform.ui;

/**
 * Another server that browsers may fetch pictures and data from for our pages, contributed as a bean by the feature that was told of it.
 *
 * @param origin {@code https://tiles.example.vn}: scheme, host, and port if it is not the usual one
 */
public record OutsideOrigin(String origin) {

    public OutsideOrigin {
        if (!origin.matches("https?://[A-Za-z0-9.*\\[\\]:-]+")) {
            throw new IllegalArgumentException("Not an origin: " + origin);
        }
    }
}
