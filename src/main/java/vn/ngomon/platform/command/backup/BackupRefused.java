package vn.ngomon.platform.command.backup;

/** One clear sentence for the operator; nothing was changed. */
final class BackupRefused extends RuntimeException {

    BackupRefused(String sentence) {
        super(sentence);
    }
}
