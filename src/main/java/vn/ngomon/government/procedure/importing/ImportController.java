package vn.ngomon.government.procedure.importing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ngomon.government.procedure.keeping.Keeping;
import vn.ngomon.government.procedure.keeping.KeepingPage;
import vn.ngomon.platform.command.ImportFile;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.ui.Flash;

/** Where a keeper fills the catalogue: from files of the national database, and with the procedures that come with the program. */
@Controller
class ImportController {

    private final NationalImport national;
    private final Keeping keeping;

    ImportController(NationalImport national, Keeping keeping) {
        this.national = national;
        this.keeping = keeping;
    }

    @PostMapping("/desk/procedures/imports")
    String take(@RequestParam(required = false) @Nullable List<MultipartFile> file, @RequestParam(defaultValue = "false") boolean dry, Actor actor,
            Model model, HttpServletResponse response) throws IOException {
        Keeping.guard(actor);
        var files = new ArrayList<ImportFile>();
        for (var one : file == null ? List.<MultipartFile>of() : file) {
            if (!one.isEmpty()) {
                files.add(new ImportFile(one.getOriginalFilename() == null ? "upload" : one.getOriginalFilename(), one.getBytes()));
            }
        }
        var errors = files.isEmpty() ? Map.of("file", "procedure.keeping.error.file") : Map.<String, String>of();
        var report = files.isEmpty() ? null : national.run(files, !dry, null, actor, row -> {});
        response.setStatus(report == null || !report.isClean() ? 422 : 200);
        model.addAttribute("page", new KeepingPage("", List.of(), errors, report, keeping.missingOfOurs()));
        return "government/procedure/keeping/list";
    }

    /** Publishes the procedures that come with the program, as far as the catalogue lacks them. */
    @PostMapping("/desk/procedures/shipped")
    String shipped(Actor actor, RedirectAttributes redirect) {
        Keeping.guard(actor);
        var report = national.run(new NationalImport.Wanted(List.of(), true, true, null), actor, row -> {});
        Flash.good(redirect, "procedure.keeping.shipped.done", report.created(), report.changed(), report.unchanged());
        return "redirect:/desk/procedures";
    }
}
