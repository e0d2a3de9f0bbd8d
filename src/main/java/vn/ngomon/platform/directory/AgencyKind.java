package vn.ngomon.platform.directory;

/** Kinds of body the directory knows. */
public enum AgencyKind {
    /** Ủy ban nhân dân. */
    PEOPLES_COMMITTEE,
    /** Sở và tương đương. */
    DEPARTMENT,
    /** Chi cục. */
    SUB_DEPARTMENT,
    /** Trung tâm Phục vụ hành chính công. */
    PUBLIC_SERVICE_CENTRE,
    /** Trung tâm Giám sát, điều hành đô thị thông minh. */
    OPERATIONS_CENTRE,
    /** Đơn vị sự nghiệp công lập. */
    PUBLIC_SERVICE_UNIT,
    /** Cơ quan ngành dọc, lực lượng vũ trang. */
    STATE_BODY,
    /** Doanh nghiệp. */
    ENTERPRISE
}
