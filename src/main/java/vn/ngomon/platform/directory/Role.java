package vn.ngomon.platform.directory;

/** What an officer may do in an agency; a position carries one or more roles. */
public enum Role {
    /** Receives and returns at the one-stop desk (cán bộ Bộ phận Một cửa). */
    DESK_CLERK,
    /** Appraises and drafts (chuyên viên). */
    SPECIALIST,
    /** Heads a section and reviews its drafts (trưởng phòng). */
    UNIT_HEAD,
    /** Approves and signs for the agency (lãnh đạo). */
    LEADER,
    /** Numbers, dates and registers what was signed (văn thư). */
    RECORDS_CLERK,
    /** Keeps the catalogue of procedures (kiểm soát thủ tục hành chính). */
    PROCEDURE_CONTROLLER,
    /** Watches and dispatches at the operations centre. */
    CENTRE_OFFICER,
    /** Handles field reports for an agency or company, and sees nothing else by it (đầu mối xử lý phản ánh hiện trường). */
    REPORT_HANDLER,
    /** Resets, seats and unseats the officers of one agency. */
    AGENCY_ADMIN,
    /** The province's IT centre. */
    PROVINCE_ADMIN,
    /** Reads everything that happened, changes nothing. */
    AUDITOR
}
