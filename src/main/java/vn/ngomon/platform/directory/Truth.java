package vn.ngomon.platform.directory;

/** Whether a row tells of something that exists, or was made for the simulation; shown wherever the row is shown. */
public enum Truth { REAL, SIMULATED }
