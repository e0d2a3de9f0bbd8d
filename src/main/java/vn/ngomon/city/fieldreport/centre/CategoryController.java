package vn.ngomon.city.fieldreport.centre;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ngomon.city.fieldreport.category.Categories;
import vn.ngomon.city.fieldreport.category.Category;
import vn.ngomon.platform.calendar.Limit;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.journal.Happening;
import vn.ngomon.platform.journal.Journal;
import vn.ngomon.platform.journal.Subject;
import vn.ngomon.platform.ui.Flash;
import vn.ngomon.platform.ui.FormText;
import vn.ngomon.platform.ui.NotFound;

/** The categories: names, words by which they are found, limits, and whether they still take reports. Kept by the heads of the centre. */
@Controller
@RequestMapping("/desk/reports/settings/categories")
class CategoryController {

    private static final String HERE = "redirect:/desk/reports/settings/categories";
    private static final String VIEW = "city/fieldreport/centre/categories";
    private static final String STALE = "fieldreport.categories.stale";
    private static final int LONGEST = 120;
    /** Of days or hours. */
    private static final int MOST = 365;
    private static final UUID CATEGORIES = new UUID(0, 301);

    private final Keepers keepers;
    private final Categories categories;
    private final Settings settings;
    private final Journal journal;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    CategoryController(Keepers keepers, Categories categories, Settings settings, Journal journal, InstantSource clock, TransactionTemplate transaction) {
        this.keepers = keepers;
        this.categories = categories;
        this.settings = settings;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * What is typed of a category.
     *
     * @param version the one it was typed over
     */
    record Typed(@Nullable String name, @Nullable String nameEn, @Nullable String keywords, @Nullable String amount, @Nullable String unit, @Nullable Boolean instant,
            @Nullable String emergency, @Nullable Boolean retired, @Nullable Integer version) {

        int seen() {
            return version == null ? 0 : version;
        }

        SettingsPage.CategoryLine line(String code, int shown) {
            return new SettingsPage.CategoryLine(code, "", text(name), text(nameEn), text(keywords), "", text(amount), text(unit), Boolean.TRUE.equals(instant),
                    text(emergency), Boolean.TRUE.equals(retired), shown);
        }

        /** @param leaf a category, which has a limit; a group has none. @return text keys, by field */
        Map<String, String> wrong(boolean leaf) {
            var wrong = new LinkedHashMap<String, String>();
            check(isName(name), "name", wrong);
            check(isName(nameEn), "nameEn", wrong);
            check(CategoryController.keywords(keywords).stream().allMatch(words -> words.length() <= LONGEST), "keywords", wrong);
            check(!leaf || FormText.of(amount).matches("[1-9]\\d{0,2}") && Integer.parseInt(FormText.of(amount)) <= MOST, "amount", wrong);
            check(!leaf || Settings.UNITS.stream().anyMatch(one -> one.name().equals(unit)), "unit", wrong);
            return wrong;
        }

        private static boolean isName(@Nullable String typed) {
            return !FormText.of(typed).isEmpty() && FormText.of(typed).length() <= LONGEST;
        }

        Limit limit() {
            return new Limit(Limit.Unit.valueOf(text(unit)), Integer.parseInt(FormText.of(amount)));
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : typed;
        }
    }

    private record Asked(Actor actor, Locale locale, Model model, HttpServletResponse response, RedirectAttributes redirect) {}

    @GetMapping
    String show(Actor actor, Locale locale, Model model) {
        keepers.officer(actor);
        model.addAttribute("page", settings.page(actor, locale));
        return VIEW;
    }

    @PostMapping
    String add(@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String group, Typed typed, Actor actor, Locale locale, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        keepers.head(actor);
        var clean = code.strip().toUpperCase(Locale.ROOT);
        var wrong = new LinkedHashMap<String, String>();
        check(categories.find(group).filter(Category::isGroup).isPresent(), "group", wrong);
        check(clean.matches("[A-Z]{2}\\.[A-Z0-9_]{2,30}") && clean.startsWith(group + "."), "code", wrong);
        if (categories.find(clean).isPresent()) {
            wrong.put("code", "fieldreport.categories.wrong.taken");
        }
        wrong.putAll(typed.wrong(true));
        var asked = new Asked(actor, locale, model, response, redirect);
        return save(wrong, () -> category(clean, group, null, 1000, 0, typed), asked,
                (problem, words) -> new SettingsPage.Draft(typed.line(SettingsPage.CategoryLine.NEW, 0), code, group, problem, words));
    }

    /** Nothing is lost of what was typed over a version that somebody else has changed: it is shown beside what is in force, to be saved again. */
    @PostMapping("/{code}")
    String change(@PathVariable String code, Typed typed, Actor actor, Locale locale, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        keepers.head(actor);
        var before = categories.find(code).orElseThrow(NotFound::new);
        var asked = new Asked(actor, locale, model, response, redirect);
        return save(typed.wrong(!before.isGroup()), () -> category(code, before.parent(), before.questions(), before.position(), typed.seen(), typed), asked,
                (problem, words) -> new SettingsPage.Draft(typed.line(code, problem.equals(STALE) ? categories.get(code).version() : typed.seen()), "", "", problem, words));
    }

    /** @param wrong text keys, by field */
    private String save(Map<String, String> wrong, Supplier<Category> category, Asked asked, BiFunction<String, Map<String, String>, SettingsPage.Draft> draft) {
        if (wrong.isEmpty() && isSaved(category.get(), asked.actor())) {
            Flash.good(asked.redirect(), "fieldreport.settings.done");
            return HERE;
        }
        asked.response().setStatus((wrong.isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
        asked.model().addAttribute("page", settings.page(asked.actor(), asked.locale(), draft.apply(wrong.isEmpty() ? STALE : "", wrong)));
        return VIEW;
    }

    private boolean isSaved(Category category, Actor actor) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var kept = categories.keep(category);
            if (kept) {
                journal.append(new Subject("categories", CATEGORIES), Happening.of("fieldreport.category-saved", clock.instant(), actor.accountId(), Map.of("code", category.code())));
            }
            return kept;
        }));
    }

    private static void check(boolean fine, String field, Map<String, String> wrong) {
        if (!fine) {
            wrong.put(field, "fieldreport.categories.wrong." + field);
        }
    }

    /** Of what was found right. */
    private static Category category(String code, @Nullable String group, @Nullable String questions, int position, int version, Typed typed) {
        var emergency = List.of("113", "114", "115").contains(String.valueOf(typed.emergency())) ? typed.emergency() : null;
        return new Category(code, group, FormText.of(typed.name()), FormText.of(typed.nameEn()), keywords(typed.keywords()), group == null ? null : typed.limit(),
                Boolean.TRUE.equals(typed.instant()), emergency, questions, position, Boolean.TRUE.equals(typed.retired()), version);
    }

    private static List<String> keywords(@Nullable String typed) {
        return typed == null ? List.of() : Arrays.stream(typed.split(";")).map(String::strip).filter(words -> !words.isEmpty()).distinct().limit(60).toList();
    }
}
