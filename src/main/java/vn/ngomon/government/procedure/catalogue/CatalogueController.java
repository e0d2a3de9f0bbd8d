package vn.ngomon.government.procedure.catalogue;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;
import vn.ngomon.government.procedure.Catalogue;
import vn.ngomon.government.procedure.ProcedureVersion;
import vn.ngomon.government.procedure.Procedures;
import vn.ngomon.government.procedure.national.Originals;
import vn.ngomon.platform.print.Printer;
import vn.ngomon.platform.ui.NotFound;
import vn.ngomon.platform.ui.PublicAddress;

/** The public catalogue. */
@Controller
class CatalogueController {

    private final Catalogue catalogue;
    private final Procedures procedures;
    private final AnnouncementsPages announcements;
    private final Originals originals;
    private final Printer printer;
    private final PublicAddress site;

    CatalogueController(Catalogue catalogue, Procedures procedures, AnnouncementsPages announcements, Originals originals, Printer printer,
            PublicAddress site) {
        this.catalogue = catalogue;
        this.procedures = procedures;
        this.announcements = announcements;
        this.originals = originals;
        this.printer = printer;
        this.site = site;
    }

    /** The whole page, or for htmx only what changes while typing. */
    @GetMapping("/procedures")
    String list(@RequestParam Map<String, String> asked, @RequestHeader(name = "HX-Request", required = false) boolean partial,
            Model model, HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        model.addAttribute("page", ProceduresPage.of(catalogue.now(), CatalogueFilter.of(asked)));
        return partial ? "government/procedure/catalogue/_list" : "government/procedure/catalogue/list";
    }

    /** @param on another day than today */
    @GetMapping("/procedures/{code}")
    String show(@PathVariable String code, @RequestParam(required = false) @Nullable LocalDate on, Model model) {
        model.addAttribute("page", page(code, on));
        return "government/procedure/catalogue/show";
    }

    @GetMapping("/procedures/{code}/posting")
    String posting(@PathVariable String code, Model model) {
        model.addAttribute("page", page(code, null));
        return "government/procedure/catalogue/posting";
    }

    /** What is hung up at the desk (niêm yết, Decree 63/2010 art. 17): always Vietnamese. */
    @GetMapping("/procedures/{code}/posting.pdf")
    ResponseEntity<byte[]> postingPdf(@PathVariable String code) {
        var page = page(code, null);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename(page.version().code() + ".pdf").build().toString())
                .body(printer.pdf("government/procedure/print/posting", page, Locale.of("vi")));
    }

    @GetMapping("/procedures/announcements")
    String announcements(@RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("page", announcements.after(after));
        return "government/procedure/catalogue/announcements";
    }

    private ProcedurePage page(String code, @Nullable LocalDate on) {
        var day = on == null ? catalogue.today() : on;
        var version = procedures.find(code, day).orElseThrow(NotFound::new);
        var address = site.of("/procedures/" + UriUtils.encodePathSegment(version.code(), StandardCharsets.UTF_8));
        return ProcedurePage.of(version, procedures.history(version.code()), address, doubts(version), day, catalogue.today());
    }

    private List<ProcedurePage.Doubt> doubts(ProcedureVersion version) {
        var excerpts = new LinkedHashMap<String, List<String>>();
        originals.report(version.id()).ifPresent(report -> report.doubts().forEach(doubt -> {
            if (!doubt.key().endsWith(".online.level")) {
                excerpts.computeIfAbsent(doubt.key(), key -> new ArrayList<>()).add(doubt.excerpt());
            }
        }));
        return excerpts.entrySet().stream().map(entry -> new ProcedurePage.Doubt(entry.getKey(),
                entry.getValue().stream().filter(text -> text.length() > 8).limit(3).toList())).toList();
    }
}
