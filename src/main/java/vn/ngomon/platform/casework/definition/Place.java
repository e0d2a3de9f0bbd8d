package vn.ngomon.platform.casework.definition;

/** Whose step it is: the office that faces the public, or the agency accountable for the case. Often the same. */
public enum Place { FRONT, AGENCY }
