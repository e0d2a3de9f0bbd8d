package vn.ngomon.platform.casework;

/** The state of a case's clock, apart from its step. */
public enum ClockState { UNSTARTED, RUNNING, PAUSED, ENDED }
