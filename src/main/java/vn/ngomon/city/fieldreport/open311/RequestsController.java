package vn.ngomon.city.fieldreport.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import vn.ngomon.city.fieldreport.category.Categories;
import vn.ngomon.city.fieldreport.open311.wire.Doc;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.identity.RequiresScope;

/** Requests: made, listed, and looked at one by one. */
@RestController
class RequestsController {

    private static final String ROOT = "service_requests";
    private static final String EACH = "request";

    private final AskedRequests asked;
    private final WantedRequests wanted;
    private final Posting posting;
    private final Callers callers;
    private final Services services;
    private final Categories categories;
    private final Answering answering;
    private final Open311Properties jurisdiction;

    RequestsController(AskedRequests asked, WantedRequests wanted, Posting posting, Callers callers, Services services, Categories categories, Answering answering,
            Open311Properties jurisdiction) {
        this.asked = asked;
        this.wanted = wanted;
        this.posting = posting;
        this.callers = callers;
        this.services = services;
        this.categories = categories;
        this.answering = answering;
        this.jurisdiction = jurisdiction;
    }

    @GetMapping({"/open311/v2/requests.xml", "/open311/v2/requests.json"})
    ResponseEntity<byte[]> list(@RequestParam Map<String, String> params, HttpServletRequest request) {
        jurisdiction.admit(params.get("jurisdiction_id"));
        return answering.fresh(request, ROOT, new Doc.Many(EACH, asked.list(new Asked(params))));
    }

    @GetMapping({"/open311/v2/requests/{id}.xml", "/open311/v2/requests/{id}.json"})
    ResponseEntity<byte[]> show(@PathVariable String id, @RequestParam Map<String, String> params, HttpServletRequest request) {
        jurisdiction.admit(params.get("jurisdiction_id"));
        return answering.fresh(request, ROOT, new Doc.Many(EACH, List.of(asked.get(id, new Asked(params).isTrue("extensions")))));
    }

    /** Ids are given at once, so a token is the id itself. */
    @GetMapping({"/open311/v2/tokens/{token}.xml", "/open311/v2/tokens/{token}.json"})
    ResponseEntity<byte[]> token(@PathVariable String token, @RequestParam(name = "jurisdiction_id", required = false) @Nullable String place, HttpServletRequest request) {
        jurisdiction.admit(place);
        var code = asked.code(token).orElseThrow(() -> Wrong.unknown("token-unknown", token));
        return answering.fresh(request, ROOT, new Doc.Many(EACH, List.of(Doc.Fields.of("service_request_id", code, "token", token))));
    }

    @PostMapping({"/open311/v2/requests.xml", "/open311/v2/requests.json"})
    @RequiresScope(Open311Properties.SCOPE)
    ResponseEntity<byte[]> post(Optional<Actor> keyless, HttpServletRequest request) {
        var caller = callers.get(request, keyless);
        jurisdiction.admit(request.getParameter("jurisdiction_id"));
        if (keyless.isEmpty()) {
            callers.admit(caller);
        }
        var report = posting.post(wanted.read(request, caller), media(request), caller);
        var notice = services.danger(categories.get(report.category())).orElseGet(() -> answering.text("open311.notice"));
        return answering.made(request, ROOT, new Doc.Many(EACH, List.of(Doc.Fields.of("service_request_id", report.code(), "service_notice", notice, "account_id", null))));
    }

    private static List<MultipartFile> media(HttpServletRequest request) {
        return request instanceof MultipartRequest parts ? parts.getMultiFileMap().values().stream().flatMap(List::stream).filter(part -> !part.isEmpty()).toList() : List.of();
    }
}
