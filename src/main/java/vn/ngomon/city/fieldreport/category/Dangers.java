package vn.ngomon.city.fieldreport.category;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.Phrases;
import vn.ngomon.platform.command.ImportFile;
import vn.ngomon.platform.command.SheetReader;

/** Which words mean that somebody should call at once instead of writing: {@code fieldreport/dangers.csv}. */
@Component
public class Dangers {

    private final Map<String, String> numbers = new LinkedHashMap<>();

    Dangers() {
        try (var in = new ClassPathResource("fieldreport/dangers.csv").getInputStream()) {
            SheetReader.read(new ImportFile("dangers.csv", in.readAllBytes())).rows()
                    .forEach(row -> numbers.put(row.text("words").orElseThrow(), row.text("number").orElseThrow()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The numbers to call, of the category and of the words; none for what can wait. */
    public List<String> numbers(Optional<Category> category, String text) {
        var found = new TreeSet<String>();
        category.map(Category::emergency).ifPresent(found::add);
        var phrases = Phrases.of(text);
        numbers.forEach((words, number) -> {
            if (phrases.have(words)) {
                found.add(number);
            }
        });
        return new ArrayList<>(found);
    }

    /** All of it, for a phone that has no network at the moment somebody types. */
    public Map<String, String> all() {
        return Map.copyOf(numbers);
    }
}
