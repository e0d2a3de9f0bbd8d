package vn.ngomon.government.procedure.national;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/** One record as the national database publishes it. Absent fields read as empty: other ministries' files have fewer. */
public record NationalRecord(JsonNode original) {

    /** The names that the national database gives its fields. */
    public static final List<String> FIELDS = List.of("ma_thu_tuc", "detail_url", "formality_id", "ten_thu_tuc", "so_quyet_dinh", "cap_thuc_hien",
            "loai_thu_tuc", "linh_vuc", "doi_tuong_thuc_hien", "co_quan_co_tham_quyen", "dia_chi_tiep_nhan", "co_quan_duoc_uy_quyen",
            "co_quan_phoi_hop", "thu_tuc_lien_quan", "trinh_tu_thuc_hien", "cach_thuc_thuc_hien", "thanh_phan_ho_so", "can_cu_phap_ly",
            "co_quan_thuc_hien", "yeu_cau_dieu_kien", "ket_qua_xu_ly");

    private static final Pattern TAG = Pattern.compile("(?i)</?(?:table|thead|tbody|tr|td|th|p|br|div|span|b|i|u|strong|em|ul|ol|li|a|font)\\b[^>]{0,300}>");

    static final String NOTHING = "Không có thông tin";

    String text(String field) {
        var value = original.path(field);
        return value.isString() ? plain(value.asString()).replace('\u00A0', ' ').strip() : value.isNumber() ? value.asString() : "";
    }

    /** Some files carry the portal's markup: cells are joined as in the others, other blocks begin a line. */
    private static String plain(String text) {
        if (!TAG.matcher(text).find()) {
            return text;
        }
        var lines = text.replaceAll("\\s*\\n\\s*", " ").replaceAll("(?i)>\\s+<", "><").replaceAll("(?i)\\s*<(?:br|/p|/li|/div)\\b[^>]*>\\s*", "\n").replaceAll("(?i)</t[dhr]>", "");
        return HtmlUtils.htmlUnescape(TAG.matcher(lines).replaceAll("")).strip();
    }

    /** The text of a field, empty when the record says that it has none. */
    String known(String field) {
        var text = text(field);
        var bare = text.replaceAll("[.\\s]+$", "");
        return bare.equalsIgnoreCase(NOTHING) || bare.equalsIgnoreCase("Không có") || bare.equalsIgnoreCase("Không") ? "" : text;
    }

    /** A field that lists names with commas; commas inside brackets do not count. */
    List<String> names(String field) {
        return Arrays.stream(known(field).split("[,;](?=\\s*\\p{Lu})(?![^(]*\\))")).map(name -> name.strip().replaceAll("\\.$", ""))
                .filter(name -> !name.isEmpty()).distinct().toList();
    }

    public String code() {
        return text("ma_thu_tuc");
    }

    public String name() {
        return text("ten_thu_tuc");
    }
}
