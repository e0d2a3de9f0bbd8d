package vn.ngomon.government.procedure.content;

import vn.ngomon.platform.search.Fold;

/**
 * The sector a procedure belongs to (lĩnh vực).
 *
 * @param key folded name with hyphens, as it stands in URLs: {@code ho-tich}
 */
public record ProcedureField(String key, Text name) {

    public static ProcedureField of(Text name) {
        return new ProcedureField(String.join("-", Fold.words(name.vi())), name);
    }
}
