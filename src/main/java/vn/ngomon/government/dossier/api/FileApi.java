package vn.ngomon.government.dossier.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.ngomon.government.dossier.papers.SentFiles;
import vn.ngomon.platform.api.ApiProblem;
import vn.ngomon.platform.api.Once;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.file.FileRules;
import vn.ngomon.platform.file.Upload;
import vn.ngomon.platform.identity.RequiresScope;
import vn.ngomon.platform.journal.Batch;

/** Takes files for dossiers and results: as a form's part {@code file}, or as the body itself. */
@RestController
@Tag(name = "files", description = "Upload papers, drafts and signed results")
class FileApi {

    private static final FileRules RULES = new FileRules(FileRules.PAPERS.maxBytes(), union(FileRules.PAPERS.mediaTypes(), FileRules.DOCUMENTS.mediaTypes()));
    private static final String ORIGIN = "dossier.api";
    private static final int IN_MEMORY = 512 * 1024;

    private final vn.ngomon.platform.file.Files files;
    private final SentFiles uploads;
    private final Once once;
    private final JdbcTemplate jdbc;

    FileApi(vn.ngomon.platform.file.Files files, SentFiles uploads, Once once, JdbcTemplate jdbc) {
        this.files = files;
        this.uploads = uploads;
        this.once = once;
        this.jdbc = jdbc;
    }

    record FileJson(UUID id, String name, long size, String sha256, String mediaType) {}

    /** Reopenable bytes, wherever they wait. */
    private interface Source {
        InputStream open() throws IOException;
    }

    @PostMapping(path = "/api/v1/files", consumes = "multipart/form-data")
    @RequiresScope("dossiers:write")
    @Operation(summary = "Upload a file", parameters = @Parameter(name = Once.KEY, in = ParameterIn.HEADER, required = true))
    @ApiResponse(responseCode = "201", content = @Content(mediaType = "application/json", schema = @Schema(implementation = FileJson.class)))
    ResponseEntity<byte[]> part(@RequestParam("file") MultipartFile file, @Parameter(hidden = true) Actor actor, HttpServletRequest request) throws IOException {
        var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        return take(file::getInputStream, name, actor, request);
    }

    /** @param name the file's name with its extension */
    @PostMapping("/api/v1/files")
    @RequiresScope("dossiers:write")
    @Operation(summary = "Upload a file as the body itself", parameters = @Parameter(name = Once.KEY, in = ParameterIn.HEADER, required = true),
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
                    content = @Content(mediaType = "application/octet-stream", schema = @Schema(type = "string", format = "binary"))))
    @ApiResponse(responseCode = "201", content = @Content(mediaType = "application/json", schema = @Schema(implementation = FileJson.class)))
    ResponseEntity<byte[]> body(@RequestParam(defaultValue = "file") String name, @Parameter(hidden = true) Actor actor, HttpServletRequest request)
            throws IOException {
        var in = request.getInputStream();
        var start = in.readNBytes(IN_MEMORY + 1);
        if (start.length <= IN_MEMORY) {
            return take(() -> new ByteArrayInputStream(start), name, actor, request);
        }
        var waiting = Files.createTempFile("ngomon-upload", null);
        try {
            spool(start, in, waiting);
            return take(() -> Files.newInputStream(waiting), name, actor, request);
        } finally {
            Files.delete(waiting);
        }
    }

    /** A slow sender must not hold a transaction open; one byte over the limit is enough to refuse it. */
    private static void spool(byte[] start, InputStream in, Path target) throws IOException {
        try (var out = Files.newOutputStream(target)) {
            out.write(start);
            long left = RULES.maxBytes() + 1 - start.length;
            var buffer = new byte[1 << 16];
            for (int n; left > 0 && (n = in.read(buffer, 0, (int) Math.min(buffer.length, left))) > 0; left -= n) {
                out.write(buffer, 0, n);
            }
        }
    }

    private ResponseEntity<byte[]> take(Source source, String name, Actor actor, HttpServletRequest request) throws IOException {
        return once.answer(actor.accountId(), request, Fingerprint.of(source.open(), name), keeper -> {
            try (var in = source.open()) {
                var batch = new Batch();
                return switch (files.receive(in, name, ORIGIN, RULES, batch)) {
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
