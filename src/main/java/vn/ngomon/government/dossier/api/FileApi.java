package vn.ngomon.government.dossier.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.ngomon.government.dossier.papers.SentFiles;
import vn.ngomon.platform.api.ApiProblem;
import vn.ngomon.platform.api.Once;
import vn.ngomon.platform.api.SentFile;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.file.FileRules;
import vn.ngomon.platform.file.Files;
import vn.ngomon.platform.file.Upload;
import vn.ngomon.platform.identity.RequiresScope;
import vn.ngomon.platform.journal.Batch;

/** Takes files for dossiers and results: as a form's part {@code file}, or as the body itself. */
@RestController
@Tag(name = "files", description = "Upload papers, drafts and signed results")
class FileApi {

    private static final FileRules RULES = new FileRules(FileRules.PAPERS.maxBytes(), union(FileRules.PAPERS.mediaTypes(), FileRules.DOCUMENTS.mediaTypes()));
    private static final String ORIGIN = "dossier.api";

    private final Files files;
    private final SentFiles uploads;
    private final Once once;
    private final JdbcTemplate jdbc;

    FileApi(Files files, SentFiles uploads, Once once, JdbcTemplate jdbc) {
        this.files = files;
        this.uploads = uploads;
        this.once = once;
        this.jdbc = jdbc;
    }

    record FileJson(UUID id, String name, long size, String sha256, String mediaType) {}

    @PostMapping(path = "/api/v1/files", consumes = "multipart/form-data")
    @RequiresScope("dossiers:write")
    @Operation(summary = "Upload a file", parameters = @Parameter(name = Once.KEY, in = ParameterIn.HEADER, required = true))
    @ApiResponse(responseCode = "201", content = @Content(mediaType = "application/json", schema = @Schema(implementation = FileJson.class)))
    void part(@RequestParam("file") MultipartFile file, @Parameter(hidden = true) Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (var sent = SentFile.part(file)) {
            take(sent, actor, request, response);
        }
    }

    /** @param name the file's name with its extension */
    @PostMapping("/api/v1/files")
    @RequiresScope("dossiers:write")
    @Operation(summary = "Upload a file as the body itself", parameters = @Parameter(name = Once.KEY, in = ParameterIn.HEADER, required = true),
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
                    content = @Content(mediaType = "application/octet-stream", schema = @Schema(type = "string", format = "binary"))))
    @ApiResponse(responseCode = "201", content = @Content(mediaType = "application/json", schema = @Schema(implementation = FileJson.class)))
    void body(@RequestParam(defaultValue = "file") String name, @Parameter(hidden = true) Actor actor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try (var sent = SentFile.body(request, name, RULES.maxBytes())) {
            take(sent, actor, request, response);
        }
    }

    private void take(SentFile sent, Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        once.answer(actor.accountId(), request, response, sent.fingerprint(), keeper -> {
            try (var in = sent.open()) {
                var batch = new Batch();
                return switch (files.receive(in, sent.name(), ORIGIN, RULES, batch)) {
                    case Upload.Refused refused -> throw new ApiProblem(422, "refused", refused.messageKey(), Arrays.asList(refused.messageArguments()),
                            List.of(), Map.of("key", refused.messageKey()));
                    case Upload.Kept(var file) -> {
                        uploads.add(file.id(), actor.accountId(), batch);
                        var answer = keeper.keep(201, null, new FileJson(file.id(), file.name(), file.size(), file.sha256(), file.mediaType()), batch);
                        batch.flush(jdbc);
                        yield answer;
                    }
                };
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        var all = new java.util.HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
