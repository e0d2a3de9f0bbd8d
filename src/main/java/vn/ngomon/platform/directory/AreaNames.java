package vn.ngomon.platform.directory;

import java.util.Set;
import vn.ngomon.platform.search.Fold;

/** Names of places as people type them: {@code vi da}, {@code Vỹ Dạ}, {@code P. Vĩ Dạ}, {@code phường Vỹ Dạ} are one. */
final class AreaNames {

    private static final Set<String> KINDS = Set.of("phuong", "xa", "thi tran", "thi xa", "thanh pho", "huien", "quan", "tinh",
            "p", "x", "tt", "tx", "tp", "h", "q");

    private AreaNames() {}

    /** Beyond {@link Fold}: y and i are one (Vĩ/Vỹ, Lý/Lí), signs are spaces. */
    static String fold(String name) {
        return Fold.fold(name).replace('y', 'i').replaceAll("[^a-z0-9]+", " ").strip();
    }

    /** Without the word of its kind before it, which people often leave out or shorten. */
    static String bare(String folded) {
        for (var kind : KINDS) {
            if (folded.startsWith(kind + " ")) {
                return folded.substring(kind.length() + 1);
            }
        }
        return folded;
    }
}
