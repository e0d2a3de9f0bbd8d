package vn.ngomon.platform.form;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.ui.Names;

/**
 * How a field is asked, the JSON it makes, and what the widget itself demands of it.
 * Names in schemas are lower case: {@code "widget": "tax_code"}.
 */
public enum Widget {
    TEXT("string"), TEXTAREA("string"), EMAIL("string"),
    /** Letters, spaces, dots, hyphens, apostrophes: a person's. */
    PERSON_NAME("string", Names.PERSON),
    /** A person's or a body's, which may have digits and signs. */
    NAME("string", Names.ANY),
    /** Ten or eleven digits with a leading 0; +84 is understood. */
    PHONE("string", "^0[0-9]{9,10}$"),
    /** Citizen identity number, 12 digits, or the older one of 9. */
    IDENTITY_NUMBER("string", "^([0-9]{9}|[0-9]{12})$"),
    /** Ten digits, for a branch three more after a hyphen. */
    TAX_CODE("string", "^[0-9]{10}(-[0-9]{3})?$"),
    INTEGER("integer"), NUMBER("number"),
    /** Đồng, without decimals. */
    MONEY("integer"),
    /** {@code 2020-12-08}. */
    DATE("string"),
    /** {@code 2020-12-08}, or {@code 1952} for those whose papers know the year only. */
    DATE_OR_YEAR("string"),
    /** One of the options, all shown. */
    CHOICE("string"),
    /** One of the options, in a list. */
    SELECT("string"),
    /** Any of the options. */
    MULTI_CHOICE("array"),
    /** Yes when ticked. */
    CHECKBOX("boolean"),
    /** Code of a ward or commune, from the {@link OptionSource} named {@code area}. */
    AREA("string"),
    /** Code of an agency, from the {@link OptionSource} named {@code agency}. */
    AGENCY("string"),
    /** Reference of an uploaded paper; the feature stores the file and puts its reference under the field's name. */
    PAPER("string"),
    /** A few fields that belong together, such as an address. */
    GROUP("object"),
    /** A table of like things: members of a household, shareholders. */
    ROWS("array");

    private final String type;
    private final @Nullable String pattern;

    Widget(String type) {
        this(type, null);
    }

    Widget(String type, @Nullable String pattern) {
        this.type = type;
        this.pattern = pattern;
    }

    String type() {
        return type;
    }

    @Nullable String pattern() {
        return pattern;
    }

    boolean isDate() {
        return this == DATE || this == DATE_OR_YEAR;
    }

    boolean hasOptions() {
        return this == CHOICE || this == SELECT || this == MULTI_CHOICE;
    }

    /** Whose options come from an {@link OptionSource} of this name; empty when the schema lists them. */
    String source() {
        return this == AREA || this == AGENCY ? key() : "";
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
