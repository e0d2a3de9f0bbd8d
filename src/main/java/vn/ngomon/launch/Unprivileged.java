package vn.ngomon.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How PostgreSQL, which refuses to run as root, is run anyway. As root: in a user namespace without any rights, where
 * root's files stay its own; where namespaces are forbidden (many containers), as the system's {@code postgres} or
 * {@code nobody}, who then owns the database's folder. As anybody else: as oneself.
 */
enum Unprivileged {
    AS_ONESELF, IN_A_NAMESPACE, AS_ANOTHER_USER;

    static Unprivileged choose() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return AS_ONESELF;
        }
        if (succeeds("unshare", "-U", "true")) {
            return IN_A_NAMESPACE;
        }
        if (succeeds("setpriv", "--reuid", otherUser(), "--clear-groups", "true")) {
            return AS_ANOTHER_USER;
        }
        throw new Refusal("PostgreSQL does not run as root, and this machine offers neither unshare nor setpriv. "
                + "Start Ngọ Môn as an ordinary user, or set NGOMON_DB_URL.");
    }

    /** Words to put before the command. The first makes it a session of its own: Ctrl-C must reach the web server first. */
    List<String> prefix(boolean ownSession) {
        var words = new ArrayList<String>();
        if (ownSession && succeeds("setsid", "true")) {
            words.add("setsid");
        }
        switch (this) {
            case AS_ONESELF -> { }
            case IN_A_NAMESPACE -> words.addAll(List.of("unshare", "-U"));
            case AS_ANOTHER_USER -> words.addAll(List.of("setpriv", "--reuid", otherUser(), "--clear-groups"));
        }
        return words;
    }

    /** Gives the folder to whoever will run the database on it; also after the machine changed its mind about namespaces. */
    void own(Path folder) throws IOException {
        if (this == AS_ONESELF) {
            return;
        }
        var owner = this == AS_ANOTHER_USER ? otherUser() : "root";
        if (!Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).getName().equals(owner)) {
            var principal = folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner);
            try (var paths = Files.walk(folder)) {
                for (var path : paths.toList()) {
                    Files.setOwner(path, principal);
                }
            }
        }
    }

    /**
     * Another user must be able to walk to the database and to its programs: a home that only root may enter ends the start
     * with the words that open a way.
     */
    void requireWayTo(Path... places) {
        if (this != AS_ANOTHER_USER) {
            return;
        }
        for (var place : places) {
            for (var folder : steps(place)) {
                if (!succeeds("setpriv", "--reuid", otherUser(), "--clear-groups", "test", "-x", folder.toString())) {
                    throw new Refusal("PostgreSQL must not run as root, and this machine forbids user namespaces, so it runs as \""
                            + otherUser() + "\", who may not enter " + folder + ". Choose a data folder that everybody can reach, such as "
                            + "--data /var/lib/ngomon, or open the way: chmod o+x " + folder + " (or start Ngọ Môn as an ordinary user).");
                }
            }
        }
    }

    /** From the root of the file system down. */
    private static List<Path> steps(Path place) {
        var steps = new ArrayList<Path>();
        for (var at = place.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            steps.addFirst(at);
        }
        return steps;
    }

    private static String otherUser() {
        return succeeds("id", "-u", "postgres") ? "postgres" : "nobody";
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
