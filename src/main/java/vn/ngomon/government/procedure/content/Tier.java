package vn.ngomon.government.procedure.content;

/** Who decides (cấp thực hiện). Three provincial tiers until 30/6/2025, two since (Law 72/2025/QH15): districts stay for old versions. */
public enum Tier {
    CENTRAL, PROVINCE, DISTRICT, COMMUNE, OTHER
}
