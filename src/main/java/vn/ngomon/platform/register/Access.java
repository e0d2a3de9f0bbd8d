package vn.ngomon.platform.register;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Role;

/** Who may read a register or a field: {@code PUBLIC}, {@code OFFICIAL}, or a role's name. */
public record Access(String rule) {

    public static final Access PUBLIC = new Access("PUBLIC");
    public static final Access OFFICIAL = new Access("OFFICIAL");

    public Access {
        var given = rule;
        if (!given.equals("PUBLIC") && !given.equals("OFFICIAL") && Arrays.stream(Role.values()).noneMatch(role -> role.name().equals(given))) {
            throw new IllegalArgumentException("Not an access rule: " + given);
        }
    }

    /** @param actor null for the public */
    public boolean allows(@Nullable Actor actor) {
        return switch (rule) {
            case "PUBLIC" -> true;
            case "OFFICIAL" -> actor != null && (actor.isOfficial() || actor == Actor.SYSTEM);
            default -> actor != null && (actor.holds(Role.valueOf(rule)) || actor.holds(Role.PROVINCE_ADMIN) || actor == Actor.SYSTEM);
        };
    }
}
