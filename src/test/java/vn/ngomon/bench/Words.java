package vn.ngomon.bench;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.csv.CSVFormat;
import vn.ngomon.platform.search.Fold;

/** What people of a bench write: the words of the program's own categories, in the streets of Huế. The same number writes the same. */
final class Words {

    private static final List<String> STREETS = List.of("Nguyễn Sinh Cung", "Lê Lợi", "Hùng Vương", "Bà Triệu", "Đống Đa", "Lê Duẩn", "Trần Hưng Đạo", "Chi Lăng", "Phạm Văn Đồng",
            "Tố Hữu", "An Dương Vương", "Nguyễn Huệ", "Điện Biên Phủ", "Bùi Thị Xuân", "Kim Long", "Vạn Xuân", "Đinh Tiên Hoàng", "Mai Thúc Loan", "Phan Đăng Lưu", "Nguyễn Trãi",
            "Lê Thánh Tôn", "Xuân 68", "Đặng Thái Thân", "Tăng Bạt Hổ", "Lý Thái Tổ", "Nguyễn Tất Thành", "Dạ Lê", "Thuận An", "Hoàng Quốc Việt", "Trường Chinh");
    private static final List<String> SINCE = List.of("từ hôm qua", "đã ba ngày nay", "cả tuần nay", "từ sáng sớm", "mấy hôm liền", "từ đầu tháng", "nhiều lần rồi", "từ đêm qua");
    private static final List<String> THEREFORE = List.of("Đề nghị cơ quan chức năng kiểm tra, xử lý sớm.", "Người già và trẻ nhỏ đi lại rất khó khăn.", "Trời mưa nước chảy tràn vào nhà dân.",
            "Đã gọi điện nhưng chưa thấy ai đến.", "Buổi tối đi qua đây rất nguy hiểm.", "Mong được trả lời để bà con yên tâm.", "Cả xóm đều bị ảnh hưởng.", "Có hình ảnh kèm theo.");
    private static final List<String> DONE = List.of("Đã cử tổ công tác đến hiện trường kiểm tra và xử lý xong trong ngày.", "Đơn vị thi công đã khắc phục, hoàn trả mặt đường như cũ.",
            "Ủy ban đã nhắc nhở, lập biên bản và yêu cầu cam kết không tái phạm.", "Công ty đã thay thiết bị hỏng, hiện đã hoạt động bình thường.");

    private static final List<Words> KINDS = kinds();

    private final String category;
    private final List<String> about;

    private Words(String category, List<String> about) {
        this.category = category;
        this.about = about;
    }

    static Words of(long number) {
        return KINDS.get((int) (number % KINDS.size()));
    }

    private static List<Words> kinds() {
        try (var reader = new InputStreamReader(Words.class.getResourceAsStream("/fieldreport/categories.csv"), StandardCharsets.UTF_8);
                var rows = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
            var kinds = new ArrayList<Words>();
            rows.forEach(row -> {
                if (!row.get("keywords").isEmpty()) {
                    kinds.add(new Words(row.get("code"), List.of(row.get("keywords").split(";"))));
                }
            });
            return kinds;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String category() {
        return category;
    }

    /** The group that its category belongs to. */
    String group() {
        return category.substring(0, category.indexOf('.'));
    }

    /** The number's own choice, always the same. */
    private static <T> T one(List<T> of, long number, int salt) {
        return of.get(new SplittableRandom(number * 31 + salt).nextInt(of.size()));
    }

    private String about(long number) {
        return one(about, number, 1);
    }

    private static String street(long number) {
        return one(STREETS, number, 2);
    }

    String description(long number) {
        var start = about(number);
        return "%s trước nhà số %d đường %s %s. %s".formatted(Character.toUpperCase(start.charAt(0)) + start.substring(1), number % 397 + 1, street(number),
                one(SINCE, number, 3), one(THEREFORE, number, 4));
    }

    String place(long number) {
        return "Số %d %s".formatted(number % 397 + 1, street(number));
    }

    String answer(long number) {
        return one(DONE, number, 5) + " Cảm ơn ông/bà đã phản ánh về " + about(number) + " tại đường " + street(number) + ".";
    }

    /** As people search: what and where, half of them without accents. */
    String asked(long number) {
        var words = about(number) + " " + street(number);
        return number % 2 == 0 ? words : Fold.fold(words);
    }
}
