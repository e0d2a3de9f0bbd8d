package vn.ngomon.city.fieldreport.matter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.ngomon.city.fieldreport.Phrases;
import vn.ngomon.platform.command.ImportFile;
import vn.ngomon.platform.command.SheetReader;

/** Which words sound like another matter: {@code fieldreport/matters.csv}. */
@Component
public class Matters {

    private final Map<String, Matter> words = new LinkedHashMap<>();

    Matters() {
        try (var in = new ClassPathResource("fieldreport/matters.csv").getInputStream()) {
            SheetReader.read(new ImportFile("matters.csv", in.readAllBytes())).rows()
                    .forEach(row -> words.put(row.text("words").orElseThrow(), Matter.valueOf(row.text("matter").orElseThrow())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a text may be instead of a report. */
    public Optional<Matter> in(String text) {
        var phrases = Phrases.of(text);
        return words.entrySet().stream().filter(entry -> phrases.have(entry.getKey())).map(Map.Entry::getValue).findFirst();
    }
}
