package vn.ngomon.platform.casework;

/** What a request for supplement does to the limit: Circular 01/2018 restarts it from zero, some sector laws only pause it. */
public enum SupplementPolicy { RESTART, PAUSE }
