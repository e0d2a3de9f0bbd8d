package vn.ngomon.platform.file;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Optional;
import java.util.regex.Pattern;

/** A file's name as people see it. */
final class FileName {

    private static final int LONGEST = 200;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}&&[^\\x{1F300}-\\x{1FAFF}]]");
    private static final Pattern RESERVED = Pattern.compile("[\"<>|:*?]");

    private FileName() {}

    /** Without folders, control and direction-changing characters; composed; never empty, never too long. */
    static String clean(String given) {
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var name = RESERVED.matcher(UNSEEN.matcher(Normalizer.normalize(last, Form.NFC)).replaceAll("")).replaceAll("_").strip();
        if (name.isEmpty() || name.chars().allMatch(c -> c == '.')) {
            return "file";
        }
        if (name.length() <= LONGEST) {
            return name;
        }
        var extension = FileType.extension(name);
        var tail = extension.isEmpty() || extension.length() > 10 ? "" : "." + extension;
        return name.substring(0, LONGEST - tail.length()) + tail;
    }

    /** The name for what the file has become: a picture converted on its way in is called so. */
    static String of(String name, String mediaType) {
        if (!mediaType.equals(FileRules.JPEG) || FileType.promisedBy(name).equals(Optional.of(FileRules.JPEG))) {
            return name;
        }
        var extension = FileType.extension(name);
        return clean((extension.isEmpty() ? name : name.substring(0, name.length() - extension.length() - 1)) + ".jpg");
    }

    /** RFC 6266: plain letters for old clients, the true name in UTF-8 for the others. */
    static String disposition(String kind, String name) {
        var plain = Normalizer.normalize(name.replace('đ', 'd').replace('Đ', 'D'), Form.NFD)
                .replaceAll("\\p{M}", "").replaceAll("[^ -~]|[\"\\\\%]", "_");
        var coded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
        return kind + "; filename=\"" + plain + "\"; filename*=UTF-8''" + coded;
    }
}
