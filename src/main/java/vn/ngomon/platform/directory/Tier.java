package vn.ngomon.platform.directory;

/** Tiers of government. Three until 30/6/2025, two since (the district tier was abolished). */
public enum Tier { PROVINCE, DISTRICT, COMMUNE }
