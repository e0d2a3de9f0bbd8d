package vn.ngomon.platform.directory;

/** Kinds of administrative unit; {@link #word} is what stands before the name in Vietnamese, {@link #english} after it. */
public enum AreaKind {
    PROVINCE(Tier.PROVINCE, "tỉnh", "Province"),
    MUNICIPALITY(Tier.PROVINCE, "thành phố", "City"),
    DISTRICT(Tier.DISTRICT, "huyện", "District"),
    CITY(Tier.DISTRICT, "thành phố", "City"),
    TOWN(Tier.DISTRICT, "thị xã", "Town"),
    URBAN_DISTRICT(Tier.DISTRICT, "quận", "Urban District"),
    COMMUNE(Tier.COMMUNE, "xã", "Commune"),
    WARD(Tier.COMMUNE, "phường", "Ward"),
    TOWNSHIP(Tier.COMMUNE, "thị trấn", "Township");

    private final Tier tier;
    private final String word;
    private final String english;

    AreaKind(Tier tier, String word, String english) {
        this.tier = tier;
        this.word = word;
        this.english = english;
    }

    public Tier tier() {
        return tier;
    }

    public String word() {
        return word;
    }

    public String english() {
        return english;
    }
}
