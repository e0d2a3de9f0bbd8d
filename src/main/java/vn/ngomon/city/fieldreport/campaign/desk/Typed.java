package vn.ngomon.city.fieldreport.campaign.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.identity.Filled;
import vn.ngomon.platform.time.Dates;
import vn.ngomon.platform.ui.FormText;

/** Reads a form's fields one by one and remembers what is wrong with each; what could not be read has a stand-in that nobody sees. */
final class Typed {

    private final Map<String, String> values = new HashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();

    Typed(Map<String, String> params) {
        params.forEach((name, value) -> values.put(name, FormText.of(value)));
    }

    String text(String name, int shortest, int longest, String key) {
        var text = values.getOrDefault(name, "");
        if (text.length() < shortest || text.length() > longest) {
            wrong(name, key);
        }
        return text;
    }

    @Nullable String optional(String name, int longest, String key) {
        var text = text(name, 0, longest, key);
        return text.isEmpty() ? null : text;
    }

    int number(String name, int least, int most, String key) {
        var text = values.getOrDefault(name, "");
        if (text.matches("\\d{1,6}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        wrong(name, key);
        return least;
    }

    LocalDate day(String name, String key) {
        return Dates.read(values.get(name)).orElseGet(() -> {
            wrong(name, key);
            return LocalDate.EPOCH;
        });
    }

    LocalTime time(String name, String key) {
        try {
            return LocalTime.parse(values.getOrDefault(name, ""));
        } catch (DateTimeException e) {
            wrong(name, key);
            return LocalTime.MIDNIGHT;
        }
    }

    Optional<UUID> id(String name) {
        try {
            return Optional.of(UUID.fromString(values.getOrDefault(name, "")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Degrees; empty for nothing, and for what is no place on the ground. */
    Optional<Double> degrees(String name, double most) {
        var text = values.getOrDefault(name, "");
        return text.matches("-?\\d{1,3}(\\.\\d{1,15})?") && Math.abs(Double.parseDouble(text)) <= most ? Optional.of(Double.parseDouble(text)) : Optional.empty();
    }

    void wrong(String name, String key) {
        errors.putIfAbsent(name, key);
    }

    boolean ok() {
        return errors.isEmpty();
    }

    Filled filled() {
        return new Filled(values, errors);
    }
}
