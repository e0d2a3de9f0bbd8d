package vn.ngomon.platform.identity;

import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import vn.ngomon.Web;

/** What the tests of accounts type. */
public final class Sample {

    public static final String PASSWORD = "cau tre bac qua song Huong";

    private Sample() {}

    public static String phone() {
        return "09" + digits(8);
    }

    public static String number() {
        return "046" + digits(9);
    }

    public static String digits(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(ThreadLocalRandom.current().nextInt(10));
        }
        return text.toString();
    }

    /** A new citizen with phone and {@link #PASSWORD}, signed in. */
    public static Web signedUp(Web web, String phone, String name) {
        web.get("/sign-up");
        web.post("/sign-up", "kind", "CITIZEN", "name", name, "contact", phone, "password", PASSWORD, "again", PASSWORD);
        var code = web.page().selectFirst("#demo-code");
        return web.post("/sign-up/code", "code", code.text());
    }

    public static String wrong(String code) {
        return Pattern.compile("^.").matcher(code).replaceFirst(found -> found.group().equals("9") ? "0" : "9");
    }
}
