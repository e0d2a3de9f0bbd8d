package vn.ngomon.city.fieldreport.category;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.ngomon.platform.calendar.Limit;
import vn.ngomon.platform.command.ImportFile;
import vn.ngomon.platform.command.Sheet;
import vn.ngomon.platform.command.SheetReader;
import vn.ngomon.platform.form.Forms;

/** The program's own list of categories with their further questions: the beginning of a province that has none. */
@Component
class CategorySeed implements InitializingBean {

    private static final List<String> FORMS = List.of("road", "vehicle", "noise");
    private static final Instant SINCE = Instant.parse("2018-01-01T00:00:00Z");

    private final Categories categories;
    private final Forms forms;
    private final TransactionTemplate transaction;

    CategorySeed(Categories categories, Forms forms, TransactionTemplate transaction) {
        this.categories = categories;
        this.forms = forms;
        this.transaction = transaction;
    }

    @Override
    public void afterPropertiesSet() {
        transaction.executeWithoutResult(status -> {
            if (categories.isEmpty()) {
                FORMS.forEach(form -> forms.publish("report-" + form, JsonMapper.shared().readTree(bytes("fieldreport/questions/" + form + ".json")), SINCE));
                var rows = SheetReader.read(new ImportFile("categories.csv", bytes("fieldreport/categories.csv"))).rows();
                for (int i = 0; i < rows.size(); i++) {
                    categories.keep(category(rows.get(i), i));
                }
            }
        });
    }

    private static Category category(Sheet.Row row, int position) {
        var limit = row.text("limit").map(text -> text.split(" ")).map(words -> new Limit(Limit.Unit.valueOf(words[1]), Integer.parseInt(words[0])));
        var keywords = row.text("keywords").map(text -> Arrays.stream(text.split(";")).map(String::strip).distinct().toList()).orElse(List.of());
        return new Category(row.text("code").orElseThrow(), row.text("parent").orElse(null), row.text("name").orElseThrow(), row.text("name en").orElseThrow(), keywords,
                limit.orElse(null), row.text("instant").filter("yes"::equals).isPresent(), row.text("emergency").orElse(null),
                row.text("questions").map(name -> "report-" + name).orElse(null), position, false, 0);
    }

    private static byte[] bytes(String resource) {
        try (var in = new ClassPathResource(resource).getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
