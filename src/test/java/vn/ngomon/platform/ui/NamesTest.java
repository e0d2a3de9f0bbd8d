package vn.ngomon.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"Nguyễn Thị Ánh Tuyết", "Hồ Thị Ă", "Y Krông Êban", "Jean-Paul O’Neill Jr.", "D'Arcy", "李小龍", "กานดา"})
    void aPersonsNameHasLettersOfAnyScript(String name) {
        assertThat(Names.isPersons(name)).isTrue();
        assertThat(Names.isAnybodys(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!<b>9", "Nguyễn Văn 2", "-", "An; drop", "Công ty TNHH Sông Hương (mô phỏng)", "An\nBình"})
    void aPersonsNameHasNoDigitsAndSigns(String name) {
        assertThat(Names.isPersons(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Công ty TNHH 2 thành viên A&B", "3/2 Co., Ltd. (Huế)", "“Hương” + Bạn"})
    void aBodysNameMayHaveDigitsAndSigns(String name) {
        assertThat(Names.isAnybodys(name)).isTrue();
        assertThat(Names.isAnybodys("!" + name)).isFalse();
    }
}
