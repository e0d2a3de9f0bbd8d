package vn.ngomon.operations.demo.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.ngomon.government.dossier.Applicant;
import vn.ngomon.government.procedure.ProcedureVersion;
import vn.ngomon.platform.file.Files;
import vn.ngomon.platform.form.FormDefinition;
import vn.ngomon.platform.form.Forms;
import vn.ngomon.platform.print.Printer;
import vn.ngomon.platform.time.BusinessClock;

/** The papers of simulated dossiers: drawn once for each procedure, marked as simulation, shared by content. */
@Component
@ConditionalOnProperty("ngomon.demo")
public class DemoPapers {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final Files files;
    private final Printer printer;
    private final Forms forms;
    private final Map<String, UUID> drawn = new ConcurrentHashMap<>();

    DemoPapers(Files files, Printer printer, Forms forms) {
        this.files = files;
        this.printer = printer;
        this.forms = forms;
    }

    public UUID result(ProcedureVersion version) {
        return drawn.computeIfAbsent(version.code(), code -> draw(version.content().name().vi(), "ket-qua.pdf", "dossier.result"));
    }

    /** What was drawn in a transaction that did not hold was not kept. */
    public void forget() {
        drawn.clear();
    }

    /** What an applicant scanned. */
    public UUID scan() {
        return drawn.computeIfAbsent("scan", key -> draw("Bản chụp giấy tờ", "giay-to.pdf", "dossier.paper"));
    }

    /** What an online applicant declared; at the desk the declaration is on paper. */
    public JsonNode form(ProcedureVersion version, Applicant applicant, boolean online, Instant at, RandomGenerator random) {
        var form = online ? forms.at(version.content().handling().form(), at) : Optional.<FormDefinition>empty();
        return form.<JsonNode>map(found -> new FormFiller(random, String.valueOf(applicant.areaCode()), LocalDate.ofInstant(at, BusinessClock.ZONE)).fill(found.schema()))
                .orElseGet(JsonNodeFactory.instance::objectNode);
    }

    private UUID draw(String title, String name, String origin) {
        return files.store(printer.pdf("operations/demo/print/result", new ResultPage(title), VIETNAMESE), name, origin).id();
    }
}
