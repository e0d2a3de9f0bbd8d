package vn.ngomon.platform.casework;

/**
 * In what capacity someone acts. The feature has made sure that an applicant is this case's applicant; casework makes sure
 * that an officer holds the role.
 */
public enum Capacity { OFFICER, APPLICANT, SYSTEM }
