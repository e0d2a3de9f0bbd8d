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
    void theWordsOfAPhraseMayStandApartInOneSentence() {
        var drain = Phrases.of("Cống trước nhà 12/5 bị mất nắp, rất nguy hiểm. Đèn thì vẫn sáng");
        assertThat(drain.mayHave("nắp cống")).isFalse();
        assertThat(drain.mayHaveApart("nắp cống")).isTrue();
        assertThat(drain.mayHaveApart("đèn cống")).as("of two sentences").isFalse();
        assertThat(drain.mayHaveApart("nắp")).as("a single word is there or not").isFalse();
        assertThat(drain.mayHaveApart("nạp cống")).as("accents count").isFalse();
        assertThat(Phrases.of("cong truoc nha mat nap").mayHaveApart("nắp cống")).isTrue();
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
