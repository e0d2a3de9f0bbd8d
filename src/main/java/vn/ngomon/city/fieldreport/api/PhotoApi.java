package vn.ngomon.city.fieldreport.api;

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
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.ngomon.city.fieldreport.photos.SentPhotos;
import vn.ngomon.platform.api.ApiProblem;
import vn.ngomon.platform.api.Once;
import vn.ngomon.platform.api.SentFile;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.file.FileRules;
import vn.ngomon.platform.file.photo.Photograph;
import vn.ngomon.platform.file.photo.Spot;
import vn.ngomon.platform.identity.RequiresScope;
import vn.ngomon.platform.journal.Batch;

/** Takes photographs ahead of the report they belong to: as a form's part {@code file}, or as the body itself. What no report names within two days is forgotten. */
@RestController
@Tag(name = "reports")
class PhotoApi {

    private static final String PATH = "/api/v1/reports/photos";
    private static final String KEPT = "A report may name it for two days; then it is forgotten, and is sent again under a new key.";

    private final SentPhotos photos;
    private final Once once;
    private final JdbcTemplate jdbc;

    PhotoApi(SentPhotos photos, Once once, JdbcTemplate jdbc) {
        this.photos = photos;
        this.once = once;
        this.jdbc = jdbc;
    }

    /** @param lon where the picture says it was taken, WGS 84; absent when it does not say. It is not kept with the picture */
    record PhotoJson(UUID id, int width, int height, @Nullable Double lon, @Nullable Double lat) {

        static PhotoJson of(Photograph.Kept kept) {
            return new PhotoJson(kept.file().id(), kept.width(), kept.height(), kept.spot().map(Spot::lon).orElse(null), kept.spot().map(Spot::lat).orElse(null));
        }
    }

    @PostMapping(path = PATH, consumes = "multipart/form-data")
    @RequiresScope("reports:write")
    @Operation(summary = "Send a photograph", description = KEPT, parameters = @Parameter(name = Once.KEY, in = ParameterIn.HEADER, required = true))
    @ApiResponse(responseCode = "201", content = @Content(mediaType = "application/json", schema = @Schema(implementation = PhotoJson.class)))
    void part(@RequestParam("file") MultipartFile file, @Parameter(hidden = true) Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (var sent = SentFile.part(file)) {
            take(sent, actor, request, response);
        }
    }

    /** @param name the file's name with its extension */
    @PostMapping(PATH)
    @RequiresScope("reports:write")
    @Operation(summary = "Send a photograph as the body itself", description = KEPT, parameters = @Parameter(name = Once.KEY, in = ParameterIn.HEADER, required = true),
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
                    content = @Content(mediaType = "application/octet-stream", schema = @Schema(type = "string", format = "binary"))))
    @ApiResponse(responseCode = "201", content = @Content(mediaType = "application/json", schema = @Schema(implementation = PhotoJson.class)))
    void body(@RequestParam(defaultValue = "photo.jpg") String name, @Parameter(hidden = true) Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (var sent = SentFile.body(request, name, FileRules.PHOTOS.maxBytes())) {
            take(sent, actor, request, response);
        }
    }

    /** The picture is cleaned and looked at before a transaction opens. */
    private void take(SentFile sent, Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        once.answer(actor.accountId(), request, response, sent.fingerprint(), () -> {
            var writes = new Batch();
            var kept = kept(sent, actor, writes);
            return keeper -> {
                var answer = keeper.keep(201, null, PhotoJson.of(kept), writes);
                writes.flush(jdbc);
                return answer;
            };
        });
    }

    private Photograph.Kept kept(SentFile sent, Actor actor, Batch writes) {
        try (var in = sent.open()) {
            return switch (photos.take(in, sent.name(), actor, writes)) {
                case Photograph.Kept kept -> kept;
                case Photograph.Refused refused -> throw new ApiProblem(422, "refused", refused.messageKey(), Arrays.asList(refused.messageArguments()), List.of(),
                        Map.of("key", refused.messageKey()));
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
