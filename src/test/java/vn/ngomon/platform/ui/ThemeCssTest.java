package vn.ngomon.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThemeCssTest {

    @Test
    void aDarkRuleIsRepeatedForWhoFollowsTheSystem() {
        assertThat(ThemeCss.followingTheSystem("a{b:c}[data-bs-theme=dark] d{e:url(\"}\")}@media print{f{g:h}}"))
                .isEqualTo("a{b:c}[data-bs-theme=dark] d{e:url(\"}\")}"
                        + "@media (prefers-color-scheme:dark){[data-bs-theme=auto] d{e:url(\"}\")}}@media print{f{g:h}}");
    }

    @Test
    void nothingElseChanges() {
        var css = "@charset \"utf-8\";/* { */a,b>c{d:'\\'}'}@media x{y{z:1}}";
        assertThat(ThemeCss.followingTheSystem(css)).isEqualTo(css);
    }
}
