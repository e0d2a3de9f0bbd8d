package vn.ngomon.platform.directory;

/** What an agency or section is for; after a merger an agency has several. {@code GENERAL}: everything of its area. */
public enum Specialty {
    GENERAL, OFFICE, HOME_AFFAIRS, JUSTICE, FINANCE, PLANNING, INDUSTRY_TRADE, AGRICULTURE, TRANSPORT, CONSTRUCTION,
    NATURAL_RESOURCES, LAND_REGISTRATION, INFORMATION, LABOUR, CULTURE, TOURISM, SCIENCE, EDUCATION, HEALTH, EXTERNAL,
    INSPECTORATE, ETHNIC, ECONOMIC_ZONES, SECURITY
}
