package vn.ngomon.platform.casework.definition;

/** How a closed case ended. */
public enum Ending { COMPLETED, REFUSED, WITHDRAWN, STOPPED }
