package vn.ngomon.platform.print;

import java.time.Instant;
import java.util.List;

/** What the printer's test sheet shows: the lay-out of Form 01 with invented content and every letter. */
public record Specimen(Letterhead head, String code, List<Paper> papers, Instant receivedAt, Instant returnAt, String alphabet,
        List<Signer> signers) {

    /** All letters of the language with all tones, then figures and signs. */
    public static final String ALPHABET = """
            aàảãáạ ăằẳẵắặ âầẩẫấậ b c d đ eèẻẽéẹ êềểễếệ g h iìỉĩíị k l m n oòỏõóọ ôồổỗốộ ơờởỡớợ p q r s t uùủũúụ ưừửữứự v x yỳỷỹýỵ \
            AÀẢÃÁẠ ĂẰẲẴẮẶ ÂẦẨẪẤẬ B C D Đ EÈẺẼÉẸ ÊỀỂỄẾỆ G H IÌỈĨÍỊ K L M N OÒỎÕÓỌ ÔỒỔỖỐỘ ƠỜỞỠỚỢ P Q R S T UÙỦŨÚỤ ƯỪỬỮỨỰ V X YỲỶỸÝỴ \
            f j w z 0123456789 ₫ – “ ” … / § %""";

    public Specimen {
        papers = List.copyOf(papers);
        signers = List.copyOf(signers);
    }

    public String qr() {
        return Qr.dataUri(code);
    }

    public String barcode() {
        return Qr.barcodeDataUri(code);
    }

    /** One line of the table of papers. */
    public record Paper(String name, int originals, int certified, int copies) {}
}
