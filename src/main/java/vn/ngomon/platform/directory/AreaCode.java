package vn.ngomon.platform.directory;

/**
 * The statistics office's code of an administrative unit: two digits a province, three a district, five a commune.
 * Reused under new names, so it says which unit only together with a day.
 */
public record AreaCode(String value) implements Comparable<AreaCode> {

    public AreaCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not an area code: " + value);
        }
    }

    public static boolean isValid(String value) {
        return value.matches("\\d{2}|\\d{3}|\\d{5}");
    }

    public Tier tier() {
        return switch (value.length()) {
            case 2 -> Tier.PROVINCE;
            case 3 -> Tier.DISTRICT;
            default -> Tier.COMMUNE;
        };
    }

    @Override
    public int compareTo(AreaCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
