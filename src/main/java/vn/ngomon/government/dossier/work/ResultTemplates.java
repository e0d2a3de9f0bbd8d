package vn.ngomon.government.dossier.work;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import vn.ngomon.platform.print.DocxDraft;

/**
 * Word templates of results, laid out as Decree 30/2020 asks and filled by {@code ResultDrafts}. Civil-status papers follow the
 * wording of Circular 04/2020/TT-BTP, building permits appendix II of Decree 15/2021, household businesses Decree 78/2015 and its
 * Circular 20/2015/TT-BKHĐT; the paper itself is issued on the ministry's blank where the law prescribes one.
 */
final class ResultTemplates {

    private static final Map<String, byte[]> MADE = new ConcurrentHashMap<>();

    private ResultTemplates() {}

    /** @param result what the procedure ends in, in the words of its decision: the title where there is no template of its own */
    static byte[] of(String key, String result) {
        return MADE.computeIfAbsent(key + "/" + result, name -> make(key, result));
    }

    private static byte[] make(String key, String result) {
        return switch (key) {
            case "birth" -> commune("GIẤY KHAI SINH", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", ResultTemplates::birth);
            case "marital-status" -> commune("GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", ResultTemplates::maritalStatus);
            case "marriage" -> commune("GIẤY CHỨNG NHẬN KẾT HÔN", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", draft -> facts(draft, "Chứng nhận việc kết hôn đã được đăng ký và ghi vào Sổ đăng ký kết hôn:"));
            case "death" -> commune("TRÍCH LỤC KHAI TỬ", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", draft -> facts(draft, "Trích lục từ Sổ đăng ký khai tử các nội dung sau:"));
            case "house-permit" -> commune("GIẤY PHÉP XÂY DỰNG", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", ResultTemplates::housePermit);
            case "household-business" -> commune("GIẤY CHỨNG NHẬN ĐĂNG KÝ HỘ KINH DOANH", "TRƯỞNG PHÒNG", ResultTemplates::householdBusiness);
            case "refusal" -> refusal();
            default -> commune(result.toUpperCase(java.util.Locale.of("vi")), "THỦ TRƯỞNG CƠ QUAN", draft -> facts(draft,
                    "Xét hồ sơ mã số ${code} của ${applicant} về việc “${procedure}”, tiếp nhận ngày ${receivedAt}, ${agencyName} xác nhận các nội dung sau:"));
        };
    }

    private static byte[] commune(String title, String capacity, UnaryOperator<DocxDraft> body) {
        var draft = new DocxDraft().nationalHeader("${superior}", "${agency}", "Số: ……………", "${place}, ngày ${day} tháng ${month} năm ${year}").title(title);
        return body.apply(draft).signature(List.of("Người yêu cầu", "Lưu: VT, hồ sơ ${code}"), capacity, "").toBytes();
    }

    private static DocxDraft birth(DocxDraft draft) {
        return draft
                .paragraph("Họ, chữ đệm, tên: **${form.childName}**")
                .paragraph("Ngày, tháng, năm sinh: ${form.bornOn}. Giới tính: ${form.sex}. Dân tộc: ${form.ethnicity}. Quốc tịch: ${form.nationality}")
                .paragraph("Nơi sinh: ${form.birthPlace}")
                .paragraph("Quê quán: ${form.hometown}")
                .paragraph("Họ, chữ đệm, tên người mẹ: ${form.motherName}")
                .paragraph("Họ, chữ đệm, tên người cha: ${form.fatherName}")
                .paragraph("Họ, chữ đệm, tên người đi khai sinh: ${applicant}. Giấy tờ tùy thân số: ${applicantNumber}")
                .paragraph("Nơi đăng ký khai sinh: ${agencyName}, ngày ${day} tháng ${month} năm ${year}")
                .heading("Nội dung tờ khai").table(List.of(List.of("Mục", "Nội dung kê khai"), List.of("${answers.label}", "${answers.text}")));
    }

    private static DocxDraft maritalStatus(DocxDraft draft) {
        return draft
                .paragraph("Xét đề nghị của ông/bà: **${applicant}**, về việc cấp Giấy xác nhận tình trạng hôn nhân,")
                .heading("XÁC NHẬN:")
                .paragraph("Họ, chữ đệm, tên: **${owner}**")
                .paragraph("Giấy tờ tùy thân số: ${ownerNumber}")
                .paragraph("Nơi cư trú: ${applicantAddress}")
                .paragraph("Tình trạng hôn nhân: ……………………………………………………………………………………")
                .paragraph("Giấy này được cấp để: ……………………………………………………………………………………")
                .paragraph("Giấy này có giá trị 6 tháng kể từ ngày cấp.")
                .heading("Nội dung tờ khai").table(List.of(List.of("Mục", "Nội dung kê khai"), List.of("${answers.label}", "${answers.text}")));
    }

    private static DocxDraft housePermit(DocxDraft draft) {
        return draft.subtitle("(Sử dụng cho nhà ở riêng lẻ)")
                .paragraph("1. Cấp cho: **${owner}**. Địa chỉ: ${applicantAddress}")
                .paragraph("2. Được phép xây dựng công trình: nhà ở riêng lẻ, theo hồ sơ thiết kế kèm theo đơn đề nghị mã số ${code}, gồm các nội dung sau:")
                .table(List.of(List.of("Nội dung", "Theo đơn đề nghị"), List.of("${answers.label}", "${answers.text}")))
                .paragraph("3. Giấy tờ về quyền sử dụng đất: theo hồ sơ lưu.")
                .paragraph("4. Giấy phép này có hiệu lực khởi công xây dựng trong thời hạn 12 tháng kể từ ngày cấp; quá thời hạn trên phải đề nghị gia hạn giấy phép xây dựng.")
                .heading("Chủ đầu tư phải thực hiện các nội dung sau đây:")
                .paragraph("Phải hoàn toàn chịu trách nhiệm trước pháp luật nếu xâm phạm các quyền hợp pháp của các chủ sở hữu liền kề; thực hiện đúng các quy định của pháp luật về đất đai, "
                        + "về đầu tư xây dựng và giấy phép xây dựng này; thông báo bằng văn bản về ngày khởi công cho cơ quan cấp phép trước khi khởi công; "
                        + "xuất trình giấy phép cho chính quyền sở tại trước khi khởi công và treo biển báo tại địa điểm xây dựng.");
    }

    private static DocxDraft householdBusiness(DocxDraft draft) {
        return draft.paragraph("Số đăng ký: ……………………………. Đăng ký lần đầu, ngày ${day} tháng ${month} năm ${year}")
                .paragraph("1. Đại diện hộ kinh doanh: **${owner}**. Giấy tờ tùy thân số: ${ownerNumber}")
                .paragraph("2. Địa chỉ: ${applicantAddress}. Điện thoại: ${applicantPhone}")
                .paragraph("3. Nội dung đăng ký:")
                .table(List.of(List.of("Nội dung", "Theo giấy đề nghị"), List.of("${answers.label}", "${answers.text}")));
    }

    private static DocxDraft facts(DocxDraft draft, String opening) {
        return draft.paragraph(opening)
                .table(List.of(List.of("Nội dung", "Thông tin"), List.of("${answers.label}", "${answers.text}")))
                .paragraph("Người đề nghị: ${applicant}. Giấy tờ tùy thân/mã số: ${applicantNumber}. Địa chỉ: ${applicantAddress}")
                .paragraph("Kết luận: ……………………………………………………………………………………………………");
    }

    private static byte[] refusal() {
        return new DocxDraft().nationalHeader("${superior}", "${agency}", "Số: ……/……", "${place}, ngày ${day} tháng ${month} năm ${year}")
                .title("THÔNG BÁO").subtitle("Về việc hồ sơ không đủ điều kiện giải quyết")
                .paragraph("Kính gửi: **${applicant}**")
                .paragraph("${agencyName} đã tiếp nhận và thẩm tra hồ sơ mã số ${code} về việc “${procedure}”.")
                .paragraph("Qua thẩm tra, hồ sơ không đủ điều kiện giải quyết với lý do: ${reason}")
                .paragraph("Đề nghị Ông/Bà liên hệ Bộ phận Tiếp nhận và Trả kết quả để được hướng dẫn và nhận lại hồ sơ.")
                .signature(List.of("Như trên", "Lưu: VT, hồ sơ ${code}"), "THỦ TRƯỞNG CƠ QUAN", "").toBytes();
    }
}
