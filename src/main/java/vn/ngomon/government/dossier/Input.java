package vn.ngomon.government.dossier;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import vn.ngomon.platform.casework.Move;

/** Reads what dossier pages and the API put into a move. */
final class Input {

    static final String PAPERS = "papers";

    private Input() {}

    static Optional<String> text(Move move, String name) {
        return Optional.ofNullable(move.input().get(name)).map(Object::toString).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** A whole number that is not negative; anything else counts as not stated. */
    static OptionalLong number(Move move, String name) {
        return text(move, name).filter(text -> text.matches("\\d{1,12}")).map(text -> OptionalLong.of(Long.parseLong(text))).orElse(OptionalLong.empty());
    }

    /** The papers asked for in a supplement request. */
    static List<Request.Asked> asked(Move move) {
        return move.input().get(PAPERS) instanceof List<?> list ? list.stream().map(Input::asked).toList() : List.of();
    }

    private static Request.Asked asked(Object item) {
        return switch (item) {
            case Request.Asked asked -> asked;
            case Map<?, ?> map -> new Request.Asked(Optional.ofNullable(map.get("paper")).map(id -> UUID.fromString(id.toString())).orElse(null),
                    String.valueOf(map.get("name")), Optional.ofNullable(map.get("remark")).map(Object::toString).orElse(""));
            default -> throw new IllegalArgumentException("papers");
        };
    }
}
