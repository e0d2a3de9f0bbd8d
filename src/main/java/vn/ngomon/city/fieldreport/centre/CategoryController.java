package vn.ngomon.city.fieldreport.centre;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import vn.ngomon.platform.ui.NotFound;

/** The categories: names, words by which they are found, limits, and whether they still take reports. Kept by the heads of the centre. */
@Controller
@RequestMapping("/desk/reports/settings/categories")
class CategoryController {

    private static final String HERE = "redirect:/desk/reports/settings/categories";
    private static final int LONGEST = 120;
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

    /** What is typed of a category. */
    record Typed(@Nullable String name, @Nullable String nameEn, @Nullable String keywords, @Nullable Integer amount, @Nullable String unit, @Nullable Boolean instant,
            @Nullable String emergency, @Nullable Boolean retired) {}

    @GetMapping
    String show(Actor actor, Locale locale, Model model) {
        keepers.officer(actor);
        model.addAttribute("page", settings.page(actor, locale));
        return "city/fieldreport/centre/categories";
    }

    @PostMapping
    String add(@RequestParam String code, @RequestParam String group, Typed typed, Actor actor, RedirectAttributes redirect) {
        keepers.head(actor);
        var clean = code.strip().toUpperCase(Locale.ROOT);
        var fits = clean.matches("[A-Z]{2}\\.[A-Z0-9_]{2,30}") && clean.startsWith(group + ".") && categories.find(clean).isEmpty()
                && categories.find(group).filter(Category::isGroup).isPresent();
        return save(fits ? category(clean, group, null, 1000, typed) : Optional.empty(), actor, redirect);
    }

    @PostMapping("/{code}")
    String change(@PathVariable String code, Typed typed, Actor actor, RedirectAttributes redirect) {
        keepers.head(actor);
        var before = categories.find(code).orElseThrow(NotFound::new);
        return save(category(code, before.parent(), before.questions(), before.position(), typed), actor, redirect);
    }

    private String save(Optional<Category> category, Actor actor, RedirectAttributes redirect) {
        if (category.isEmpty()) {
            Flash.warn(redirect, "fieldreport.settings.wrong");
            return HERE;
        }
        transaction.executeWithoutResult(status -> {
            categories.keep(category.get());
            journal.append(new Subject("categories", CATEGORIES), Happening.of("fieldreport.category-saved", clock.instant(), actor.accountId(), Map.of("code", category.get().code())));
        });
        Flash.good(redirect, "fieldreport.settings.done");
        return HERE;
    }

    private static Optional<Category> category(String code, @Nullable String group, @Nullable String questions, int position, Typed typed) {
        var unit = Settings.UNITS.stream().filter(one -> one.name().equals(typed.unit())).findFirst();
        var named = typed.name() != null && !typed.name().isBlank() && typed.nameEn() != null && !typed.nameEn().isBlank();
        if (!named || typed.name().length() > LONGEST || typed.nameEn().length() > LONGEST || keywords(typed.keywords()).stream().anyMatch(words -> words.length() > LONGEST) || group != null && (unit.isEmpty() || typed.amount() == null || typed.amount() < 1 || typed.amount() > 365)) {
            return Optional.empty();
        }
        var emergency = List.of("113", "114", "115").contains(String.valueOf(typed.emergency())) ? typed.emergency() : null;
        return Optional.of(new Category(code, group, typed.name().strip(), typed.nameEn().strip(), keywords(typed.keywords()), group == null ? null : new Limit(unit.get(), typed.amount()),
                Boolean.TRUE.equals(typed.instant()), emergency, questions, position, Boolean.TRUE.equals(typed.retired())));
    }

    private static List<String> keywords(@Nullable String typed) {
        return typed == null ? List.of() : Arrays.stream(typed.split(";")).map(String::strip).filter(words -> !words.isEmpty()).distinct().limit(60).toList();
    }
}
