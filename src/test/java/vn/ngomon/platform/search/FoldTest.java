package vn.ngomon.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ngomon.NgomonTest;

@NgomonTest
class FoldTest {

    private static final String LETTERS = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ";

    @Autowired
    JdbcClient db;

    @Test
    void bothPlacesOfTheToneMarkAndBothUnicodeFormsAreOneWord() {
        assertThat(List.of("Hòa", "Hoà", "HOÀ", Normalizer.normalize("hoà", Normalizer.Form.NFD))).allSatisfy(
                word -> assertThat(Fold.fold(word)).isEqualTo("hoa"));
        assertThat(Fold.fold("Thuỷ Xuân, Thủy Dương, Vỹ Dạ, ĐÔNG đà")).isEqualTo("thuy xuan, thuy duong, vy da, dong da");
    }

    @Test
    void aDocumentNumberKeepsItsShapeAndIsFoundByItsParts() {
        assertThat(Fold.fold("274/KH-UBND")).isEqualTo("274/kh-ubnd");
        assertThat(Fold.words("Quyết định 163/QĐ-BTP về 1.001193.")).containsExactly("quyet", "dinh", "163", "qd", "btp", "163/qd-btp",
                "ve", "1", "001193", "1.001193");
    }

    @Test
    void theDatabaseFoldsExactlyAsTheProgramDoes() {
        var random = new Random(57);
        var texts = new ArrayList<String>();
        for (int i = 0; i < 3_000; i++) {
            texts.add(i % 2 == 0 ? vietnamese(random) : anything(random));
        }
        var folded = db.sql("select fold(t) from unnest(cast(:texts as text[])) with ordinality as x(t, n) order by n")
                .param("texts", texts.toArray(String[]::new)).query(String.class).list();
        for (int i = 0; i < texts.size(); i++) {
            assertThat(folded.get(i)).as("%s", texts.get(i)).isEqualTo(Fold.fold(texts.get(i)));
        }
    }

    @Test
    void foldingTwiceChangesNothing() {
        var random = new Random(58);
        for (int i = 0; i < 2_000; i++) {
            var once = Fold.fold(vietnamese(random));
            assertThat(Fold.fold(once)).isEqualTo(once);
        }
    }

    private static String vietnamese(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(30); i >= 0; i--) {
            int at = random.nextInt(LETTERS.length());
            var letter = LETTERS.substring(at, at + 1);
            text.append(random.nextInt(4) == 0 ? letter.toUpperCase() : letter).append(random.nextInt(5) == 0 ? " /-.,12" : "");
        }
        return random.nextBoolean() ? text.toString() : Normalizer.normalize(text, Normalizer.Form.NFD);
    }

    /** Any assigned letter of the basic plane: what people paste. */
    private static String anything(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            int letter = 1 + random.nextInt(0x2FFF);
            if (Character.isDefined(letter)) {
                text.appendCodePoint(letter);
            }
        }
        return text.toString();
    }
}
