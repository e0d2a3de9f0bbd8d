package vn.ngomon.platform.form;

import java.util.List;
import java.util.Random;
import tools.jackson.databind.node.ObjectNode;

/** Valid answers to {@link SampleForm}, by chance. Wards come from whoever knows them. */
final class Samples {

    private Samples() {}

    static ObjectNode valid(Random random, List<String> areas) {
        var value = SampleForm.JSON.createObjectNode();
        value.put("name", words(random, 2));
        var company = random.nextBoolean();
        value.put("kind", company ? "company" : "citizen");
        if (company) {
            value.put("company", words(random, 3));
            value.put("taxCode", digits(random, 10) + (random.nextBoolean() ? "-" + digits(random, 3) : ""));
            maybe(random, () -> value.put("capital", random.nextInt(2_000_000_000)));
        }
        maybe(random, () -> value.put("identity", digits(random, random.nextBoolean() ? 9 : 12)));
        maybe(random, () -> value.put("phone", "0" + digits(random, 9)));
        maybe(random, () -> value.put("mail", "a" + digits(random, 3) + "@vidu.vn"));
        value.put("born", date(random));
        maybe(random, () -> value.put("registered", "20%02d-%02d-%02d".formatted(random.nextInt(20), 1 + random.nextInt(12), 1 + random.nextInt(28))));
        value.put("area", areas.get(random.nextInt(areas.size())));
        maybe(random, () -> value.put("floors", 1 + random.nextInt(40)));
        maybe(random, () -> value.put("square", random.nextInt(10_000) + 0.5));
        maybe(random, () -> value.set("cost", SampleForm.JSON.readTree(String.valueOf(random.nextLong(900_000_000_000_000L)))));
        maybe(random, () -> {
            var uses = value.putArray("uses").add("live");
            maybe(random, () -> uses.add("rent"));
        });
        maybe(random, () -> value.put("purpose", "repair"));
        maybe(random, () -> value.put("note", words(random, 3) + "\n\n  " + words(random, 2)));
        maybe(random, () -> value.putObject("home").put("street", words(random, 2)));
        maybe(random, () -> value.put("plan", digits(random, 20)));
        maybe(random, () -> {
            var rows = value.putArray("persons");
            for (int i = 0; i <= random.nextInt(4); i++) {
                var row = rows.addObject().put("name", words(random, 2)).put("born", date(random));
                row.put("role", "child");
                maybe(random, () -> row.put("role", "other").put("roleText", words(random, 1)));
            }
        });
        value.put("consent", true);
        return value;
    }

    private static void maybe(Random random, Runnable something) {
        if (random.nextBoolean()) {
            something.run();
        }
    }

    private static String date(Random random) {
        var year = 1930 + random.nextInt(80);
        return random.nextInt(4) == 0 ? String.valueOf(year) : "%d-%02d-%02d".formatted(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private static String words(Random random, int count) {
        var from = List.of("Nguyễn", "Thị", "<b>", "\"Huế\"", "O'Brien", "&amp;", "Đặng", "${x}", "`", "\\", "Thuỷ", "%2F", "1.000", "</textarea>", "−", "🌸");
        var text = new StringBuilder("A");
        for (int i = 0; i < count; i++) {
            text.append(' ').append(from.get(random.nextInt(from.size())));
        }
        return text.toString();
    }

    private static String digits(Random random, int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(random.nextInt(10));
        }
        return text.toString();
    }
}
