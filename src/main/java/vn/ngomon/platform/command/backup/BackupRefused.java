package vn.ngomon.platform.command.backup;

/** One clear sentence for the operator, by key; nothing was changed. */
final class BackupRefused extends RuntimeException {

    private final String key;
    private final transient Object[] args;

    BackupRefused(String key, Object... args) {
        super(key);
        this.key = key;
        this.args = args;
    }

    String key() {
        return key;
    }

    Object[] args() {
        return args.clone();
    }
}
