package vn.ngomon.platform.command;

/** The database was replaced by a backup: whatever is remembered from before is wrong now. */
public record BackupRestored() {}
