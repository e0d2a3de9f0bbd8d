package vn.ngomon.launch;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import vn.ngomon.platform.command.Terminal;

/** What is said before there is a context to say it, in the language of the terminal. */
final class LaunchWords {

    private LaunchWords() {}

    /** Numbers are process numbers and ports: they stand as they are. */
    static String said(String key, Object... args) {
        var words = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = String.valueOf(args[i]);
        }
        return new MessageFormat(ResourceBundle.getBundle("messages/launch", Terminal.language()).getString(key), Terminal.language()).format(words);
    }
}
