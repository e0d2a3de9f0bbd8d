package vn.ngomon.city.fieldreport.category;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ngomon.city.fieldreport.Phrases;
import vn.ngomon.platform.calendar.Limit;
import vn.ngomon.platform.time.Briefly;

/** Keeps the categories; there are a few dozen, asked for with every page. */
@Repository
public class Categories {

    private final JdbcClient db;
    private final Briefly<String, Map<String, Category>> memory = new Briefly<>(1);

    Categories(JdbcClient db) {
        this.db = db;
    }

    /** By code, in their order, retired ones too. */
    private Map<String, Category> all() {
        return memory.get("", key -> db.sql("""
                select code, parent, name_vi, name_en, keywords, limit_unit, limit_amount, instant, emergency, questions, position, retired_at is not null as retired, version
                from report_category order by position, code""").query(Categories::category).list().stream()
                .collect(Collectors.toMap(Category::code, Function.identity(), (a, b) -> a, java.util.LinkedHashMap::new)));
    }

    public Optional<Category> find(String code) {
        return Optional.ofNullable(all().get(code));
    }

    /** Also of a retired one: reports keep theirs. */
    public Category get(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No category " + code));
    }

    /** One that a report may be about today. */
    public Optional<Category> open(String code) {
        return find(code).filter(category -> !category.isGroup() && !category.retired());
    }

    public List<Category> groups() {
        return all().values().stream().filter(Category::isGroup).filter(category -> !category.retired()).toList();
    }

    /** The categories of a group that take reports today. */
    public List<Category> of(String group) {
        return all().values().stream().filter(category -> group.equals(category.parent())).filter(category -> !category.retired()).toList();
    }

    public Collection<Category> everyOne() {
        return List.copyOf(all().values());
    }

    /** A category's code and, for a group, those of its categories: what a filter by it means. */
    public List<String> within(String code) {
        return all().values().stream().filter(category -> category.code().equals(code) || code.equals(category.parent())).map(Category::code).toList();
    }

    /** What a text is likely about, best first: the longest words found count most, and those that stand apart in a sentence a third of it. */
    public List<Category> suggest(String text, int most) {
        var phrases = Phrases.of(text);
        record Guess(Category category, int weight) {}
        return all().values().stream().filter(category -> !category.isGroup() && !category.retired())
                .map(category -> new Guess(category, category.keywords().stream().mapToInt(keyword -> weight(keyword, phrases)).sum()))
                .filter(guess -> guess.weight() > 0).sorted(Comparator.comparing(Guess::weight).reversed()).limit(most).map(Guess::category).toList();
    }

    private static int weight(String keyword, Phrases phrases) {
        return phrases.mayHave(keyword) ? 3 * keyword.length() : phrases.mayHaveApart(keyword) ? keyword.length() : 0;
    }

    boolean isEmpty() {
        return all().isEmpty();
    }

    /** Adds it, or changes the one of the same code. @return false when somebody else has changed or added it meanwhile */
    public boolean keep(Category category) {
        var limit = category.limit();
        var kept = db.sql("""
                insert into report_category as c (code, parent, name_vi, name_en, keywords, limit_unit, limit_amount, instant, emergency, questions, position, retired_at)
                values (:code, :parent, :name, :nameEn, :keywords, :unit, :amount, :instant, :emergency, :questions, :position, case when :retired then now() end)
                on conflict (code) do update set name_vi = excluded.name_vi, name_en = excluded.name_en, keywords = excluded.keywords, limit_unit = excluded.limit_unit,
                    limit_amount = excluded.limit_amount, instant = excluded.instant, emergency = excluded.emergency, questions = excluded.questions,
                    position = excluded.position, retired_at = case when not :retired then null else coalesce(c.retired_at, now()) end, version = c.version + 1
                where c.version = :version""")
                .param("code", category.code()).param("parent", category.parent()).param("name", category.name()).param("nameEn", category.nameEn())
                .param("keywords", category.keywords().toArray(String[]::new)).param("unit", limit == null ? null : limit.unit().name())
                .param("amount", limit == null ? null : limit.amount()).param("instant", category.instant()).param("emergency", category.emergency())
                .param("questions", category.questions()).param("position", category.position()).param("retired", category.retired())
                .param("version", category.version()).update() == 1;
        memory.forgetAll();
        return kept;
    }

    private static Category category(ResultSet row, int number) throws SQLException {
        var unit = row.getString("limit_unit");
        return new Category(row.getString("code"), row.getString("parent"), row.getString("name_vi"), row.getString("name_en"), words(row.getArray("keywords")),
                unit == null ? null : new Limit(Limit.Unit.valueOf(unit), row.getInt("limit_amount")), row.getBoolean("instant"), row.getString("emergency"),
                row.getString("questions"), row.getInt("position"), row.getBoolean("retired"), row.getInt("version"));
    }

    private static List<String> words(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
