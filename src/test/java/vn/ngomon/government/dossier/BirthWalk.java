package vn.ngomon.government.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.util.function.Consumer;

/** A birth registration filled in by hand in a browser, with a script or without; see {@link BirthFiling} for one that is only posted. */
public final class BirthWalk {

    private final Page page;

    private BirthWalk(Page page) {
        this.page = page;
    }

    /**
     * From the first page about the procedure to the receipt.
     *
     * @param look told of the pages {@code where}, {@code question}, {@code same}, {@code papers} and {@code check} before each is left
     */
    public static void file(Page page, String commune, String situation, String returnBy, Consumer<String> look) {
        var walk = new BirthWalk(page);
        page.locator("main form button.btn-primary").click();
        page.locator("#case-" + situation).check();
        page.locator("#area").selectOption(commune);
        look.accept("where");
        walk.next();
        walk.people(look);
        page.locator("#relation").selectOption("mother");
        walk.next();
        page.locator("input[name=returnBy][value=" + returnBy + "]").check();
        page.locator("#consent").check();
        walk.next();
        walk.give("birth-notice", "giay-chung-sinh.png", Color.PINK);
        look.accept("papers");
        walk.next();
        look.accept("check");
        page.locator("#submit").click();
        page.locator("#lookup").waitFor();
    }

    private void people(Consumer<String> look) {
        fill("applicantBorn-year", "1992", "applicantIdentity", "046192001234", "applicantPhone", "0912345678");
        look.accept("question");
        next();
        fill("childName", "Nguyễn Gia Bảo", "childBorn-day", "1", "childBorn-month", "11", "childBorn-year", "2020",
                "birthPlace", "Bệnh viện Trung ương Huế", "childOrigin", "Huế");
        page.locator("label.choice").first().click();
        next();
        look.accept("same");
        page.locator("button[name=_same]").click();
        assertThat(page.locator("#motherIdentity").inputValue()).as("asked once, although the form asks twice").isEqualTo("046192001234");
        next();
        page.locator("input[name=fatherKnown][value=no]").check();
        next();
    }

    private void fill(String... answers) {
        for (int i = 0; i < answers.length; i += 2) {
            page.locator("#" + answers[i]).fill(answers[i + 1]);
        }
    }

    /** With a script the file goes up at once; without, its button does it. */
    private void give(String paper, String name, Color color) {
        page.locator("[id='file." + paper + "']").setInputFiles(new FilePayload(name, "image/png", BirthFiling.photo(color)));
        if (page.locator("html.scripted").count() == 0) {
            page.locator(".actions button[value=stay]").click();
        }
        page.locator("#paper-" + paper + " .filing-file").waitFor();
    }

    private void next() {
        page.locator(".actions button[value=next]").click();
    }
}
