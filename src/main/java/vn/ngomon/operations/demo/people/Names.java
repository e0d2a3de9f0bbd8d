package vn.ngomon.operations.demo.people;

import java.util.List;
import java.util.random.RandomGenerator;

/** Invented people with ordinary Vietnamese names. */
public final class Names {

    private static final List<String> FAMILY = List.of("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Võ", "Phan", "Trương", "Bùi", "Đặng", "Đỗ", "Ngô",
            "Hồ", "Dương", "Lý", "Tôn Thất", "Nguyễn Phước", "Huỳnh", "Cao", "Châu");
    private static final List<String> MIDDLE_MALE = List.of("Văn", "Hữu", "Đức", "Quang", "Minh", "Xuân", "Viết", "Bảo", "Thanh", "Quốc");
    private static final List<String> MIDDLE_FEMALE = List.of("Thị", "Thị Thu", "Thị Ngọc", "Thị Mỹ", "Thị Thanh", "Diệu", "Phương", "Thị Kim");
    private static final List<String> MALE = List.of("An", "Bình", "Cường", "Dũng", "Hải", "Hùng", "Khánh", "Long", "Nam", "Phúc", "Quân", "Sơn", "Thắng",
            "Tuấn", "Vinh", "Đạt", "Tâm", "Lộc", "Hiếu", "Trung");
    private static final List<String> FEMALE = List.of("Anh", "Chi", "Dung", "Hà", "Hạnh", "Hoa", "Hương", "Lan", "Liên", "Mai", "Nga", "Nhung", "Oanh",
            "Phượng", "Thảo", "Thủy", "Trang", "Vân", "Yến", "Quyên");

    private static final List<String> STREETS = List.of("Lê Lợi", "Nguyễn Huệ", "Hùng Vương", "Phan Chu Trinh", "Bà Triệu", "Trần Phú", "Đặng Thái Thân",
            "Kim Long", "Nguyễn Sinh Cung", "Lý Thường Kiệt");
    private static final List<String> FIRMS = List.of("Hương Giang", "Phú Xuân", "Trường Tiền", "Thiên Mụ", "Ngự Bình", "Bạch Mã", "Thuận An", "Lăng Cô");
    private static final List<String> TRADES = List.of("Thương mại", "Xây dựng", "Du lịch", "Vận tải", "Thực phẩm", "In");

    private Names() {}

    public static String street(RandomGenerator random) {
        return one(STREETS, random);
    }

    public static String company(RandomGenerator random) {
        return "Công ty TNHH %s %s (mô phỏng)".formatted(one(TRADES, random), one(FIRMS, random));
    }

    public static String person(RandomGenerator random) {
        var woman = random.nextBoolean();
        return "%s %s %s".formatted(one(FAMILY, random), one(woman ? MIDDLE_FEMALE : MIDDLE_MALE, random), one(woman ? FEMALE : MALE, random));
    }

    /** Twelve digits with the province's prefix 046; belongs to nobody. */
    public static String identityNumber(RandomGenerator random) {
        return "046%09d".formatted(random.nextInt(1_000_000_000));
    }

    public static String phone(RandomGenerator random) {
        return "09%08d".formatted(random.nextInt(100_000_000));
    }

    public static <T> T one(List<T> list, RandomGenerator random) {
        return list.get(random.nextInt(list.size()));
    }
}
