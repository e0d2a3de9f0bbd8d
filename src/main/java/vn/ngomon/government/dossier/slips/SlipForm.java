package vn.ngomon.government.dossier.slips;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms about one dossier. Circular 01/2018 numbers them 01 to 05; Circular 03/2025 puts a stop notice before the control slip. */
enum SlipForm {
    RECEIPT("01", "01"), SUPPLEMENT("02", "02"), REFUSAL("03", "03"), APOLOGY("04", "04"), STOP("", "05"), CONTROL("05", "06");

    private final String number2018;
    private final String number2025;

    SlipForm(String number2018, String number2025) {
        this.number2018 = number2018;
        this.number2025 = number2025;
    }

    static boolean isOf2025(String circular) {
        return circular.startsWith("03/2025");
    }

    String number(String circular) {
        return isOf2025(circular) ? number2025 : number2018;
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    String textKey(String circular) {
        return "slip.link." + slug() + (isOf2025(circular) ? ".2025" : ".2018");
    }

    static Optional<SlipForm> find(String slug) {
        return Arrays.stream(values()).filter(form -> form.slug().equals(slug)).findFirst();
    }
}
