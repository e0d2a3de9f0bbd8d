package vn.ngomon.platform.api;

import java.util.List;
import java.util.Map;

/**
 * A refusal on its way to a program, which gets it as RFC 9457 problem details. Thrown, so that the transaction it ends leaves nothing.
 *
 * @see Once
 */
public final class ApiProblem extends RuntimeException {

    /** One field that cannot be accepted, with the key of its sentence. */
    public record Wrong(String field, String key, List<Object> args) {}

    private final int status;
    private final String code;
    private final String key;
    private final transient List<Object> args;
    private final transient List<Wrong> wrongs;
    private final transient Map<String, Object> members;

    /**
     * @param code the kind: {@code /problems/<code>} and {@code api.title.<code>}
     * @param key of the detail's sentence
     * @param members further members of the problem
     */
    public ApiProblem(int status, String code, String key, List<Object> args, List<Wrong> wrongs, Map<String, Object> members) {
        super(code + ": " + key, null, false, false);
        this.status = status;
        this.code = code;
        this.key = key;
        this.args = List.copyOf(args);
        this.wrongs = List.copyOf(wrongs);
        this.members = Map.copyOf(members);
    }

    /** A rule of the process said no. */
    public static ApiProblem refused(String key, List<Object> args) {
        return new ApiProblem(422, "refused", key, args, List.of(), Map.of("key", key));
    }

    public static ApiProblem invalid(List<Wrong> wrongs) {
        return new ApiProblem(422, "invalid", "api.detail.invalid", List.of(), wrongs, Map.of());
    }

    public static ApiProblem invalid(String field, String key, Object... args) {
        return invalid(List.of(new Wrong(field, key, List.of(args))));
    }

    public static ApiProblem of(int status, String code, Object... args) {
        return new ApiProblem(status, code, "api.detail." + code, List.of(args), List.of(), Map.of());
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String key() {
        return key;
    }

    List<Object> args() {
        return args;
    }

    List<Wrong> wrongs() {
        return wrongs;
    }

    Map<String, Object> members() {
        return members;
    }
}
