package vn.ngomon.platform.directory;

/** Parts of an agency: its leaders, the desk that receives and returns, the sections that work, the office that records. */
public enum UnitKind { LEADERSHIP, DESK, SECTION, OFFICE }
