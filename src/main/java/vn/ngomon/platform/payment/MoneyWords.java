package vn.ngomon.platform.payment;

/** An amount in Vietnamese words, as receipts must show it beside the figures. */
final class MoneyWords {

    private static final String[] DIGITS = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};
    private static final String[] SCALES = {"", " nghìn", " triệu"};
    private static final long BILLION = 1_000_000_000L;

    private MoneyWords() {}

    /** @param dong from 0 to 10^18 */
    static String of(long dong) {
        var words = (dong == 0 ? DIGITS[0] : number(dong, false)) + " đồng";
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String number(long value, boolean inside) {
        if (value >= BILLION) {
            long rest = value % BILLION;
            return number(value / BILLION, inside) + " tỷ" + (rest == 0 ? "" : " " + number(rest, true));
        }
        var words = new StringBuilder();
        boolean begun = inside;
        for (int scale = 2; scale >= 0; scale--) {
            int three = (int) (value / (long) Math.pow(1000, scale) % 1000);
            if (three > 0) {
                words.append(words.isEmpty() ? "" : " ").append(three(three, begun)).append(SCALES[scale]);
                begun = true;
            }
        }
        return words.toString();
    }

    /** @param full after a higher group, hundreds are spoken even when there are none */
    private static String three(int value, boolean full) {
        int hundreds = value / 100;
        int tens = value / 10 % 10;
        int ones = value % 10;
        var words = new StringBuilder();
        if (hundreds > 0 || full) {
            words.append(DIGITS[hundreds]).append(" trăm");
        }
        if (tens > 1) {
            words.append(' ').append(DIGITS[tens]).append(" mươi");
        } else if (tens == 1) {
            words.append(" mười");
        } else if (ones > 0 && !words.isEmpty()) {
            words.append(" lẻ");
        }
        if (ones > 0) {
            words.append(' ').append(ones == 1 && tens > 1 ? "mốt" : ones == 5 && tens > 0 ? "lăm" : DIGITS[ones]);
        }
        return words.toString().strip();
    }
}
