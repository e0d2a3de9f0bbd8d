package vn.ngomon.city.fieldreport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhrasesTest {

    @Test
    void whoTypesAccentsMeansThem() {
        assertThat(Phrases.of("Chó nhà nó sủa cả đêm").mayHave("nổ")).isFalse();
        assertThat(Phrases.of("Bình ga nổ").mayHave("nổ")).isTrue();
        assertThat(Phrases.of("Cho tôi hỏi đường đi chợ").mayHave("chó")).isFalse();
        assertThat(Phrases.of("đám cháy lớn, hoả hoạn").mayHave("hỏa hoạn")).isTrue();
    }

    @Test
    void whoTypesNoneIsUnderstoodAllTheSame() {
        assertThat(Phrases.of("rac thai boc mui").mayHave("rác")).isTrue();
        assertThat(Phrases.of("o ga truoc nha 12").mayHave("ổ gà")).isTrue();
        assertThat(Phrases.of("binh ga no").mayHave("nổ")).isTrue();
        assertThat(Phrases.of("binh ga no").have("nổ")).as("not for a warning of danger").isFalse();
        assertThat(Phrases.of("chay nha").have("cháy nhà")).isTrue();
    }
}
