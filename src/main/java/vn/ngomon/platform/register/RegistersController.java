package vn.ngomon.platform.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.time.Dates;

/** Registers for officials: the list, the table, files in and out. */
@Controller
@RequestMapping("/admin/registers")
class RegistersController {

    static final int PAGE = 50;

    private final Registers registers;
    private final RegisterFiles files;

    RegistersController(Registers registers, RegisterFiles files) {
        this.registers = registers;
        this.files = files;
    }

    @GetMapping
    String index(Actor actor, Model model) {
        if (!actor.isOfficial()) {
            throw absent();
        }
        model.addAttribute("page", new RegisterPages.Index(registers.all().stream()
                .filter(definition -> definition.readAccess().allows(actor)).toList()));
        return "platform/register/index";
    }

    @GetMapping("/{register}")
    String table(@PathVariable String register, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String day,
            @RequestParam Optional<UUID> after, Actor actor, Model model) {
        model.addAttribute("page", page(readable(registers, register, actor), q, day, after.orElse(null), actor, null));
        return "platform/register/table";
    }

    @GetMapping("/{register}/export.csv")
    ResponseEntity<StreamingResponseBody> exportCsv(@PathVariable String register, Actor actor) {
        var definition = readable(registers, register, actor);
        return file(register + ".csv", "text/csv;charset=UTF-8", out -> files.exportCsv(definition, actor, out));
    }

    @GetMapping("/{register}/export.xlsx")
    ResponseEntity<StreamingResponseBody> exportXlsx(@PathVariable String register, Actor actor) {
        var definition = readable(registers, register, actor);
        return file(register + ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                out -> files.exportXlsx(definition, actor, out));
    }

    /** Without {@code apply} only says what it would do. */
    @PostMapping("/{register}/imports")
    String read(@PathVariable String register, @RequestParam MultipartFile file, @RequestParam(defaultValue = "false") boolean apply,
            @RequestParam(defaultValue = "") String reason, Actor actor, Model model) {
        var definition = editable(registers, register, actor);
        try (var in = file.getInputStream()) {
            var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            var report = files.read(definition, in, name, !apply, actor, reason);
            model.addAttribute("page", page(definition, "", "", null, actor, report));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "platform/register/table";
    }

    private RegisterPages.Table page(RegisterDefinition definition, String q, String day, @Nullable UUID after, Actor actor,
            @Nullable ImportReport report) {
        var from = after == null ? null : registers.find(after).filter(record -> record.register().equals(definition.key())).orElse(null);
        var on = day(day);
        var records = registers.search(definition.key(), q, on, from, PAGE);
        return new RegisterPages.Table(definition, definition.fieldsFor(actor), records, q, on == null ? "" : on.toString(),
                records.size() == PAGE ? records.getLast().id().toString() : null, definition.mayEdit(actor), report);
    }

    static @Nullable LocalDate day(String text) {
        return text.isBlank() ? null : Dates.read(text).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    static RegisterDefinition readable(Registers registers, String register, Actor actor) {
        return registers.definition(register).filter(definition -> actor.isOfficial() && definition.readAccess().allows(actor))
                .orElseThrow(RegistersController::absent);
    }

    static RegisterDefinition editable(Registers registers, String register, Actor actor) {
        return registers.definition(register).filter(definition -> definition.mayEdit(actor)).orElseThrow(RegistersController::absent);
    }

    static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static ResponseEntity<StreamingResponseBody> file(String name, String type, StreamingResponseBody body) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"").body(body);
    }
}
