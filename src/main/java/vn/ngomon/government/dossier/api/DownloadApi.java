package vn.ngomon.government.dossier.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.file.Files;
import vn.ngomon.platform.identity.RequiresScope;

/** The bytes of a paper or a result, for those who see its dossier. */
@RestController
@Tag(name = "files")
class DownloadApi {

    private final Sight sight;
    private final Files files;

    DownloadApi(Sight sight, Files files) {
        this.sight = sight;
        this.files = files;
    }

    @GetMapping("/api/v1/dossiers/{id}/files/{file}")
    @RequiresScope("dossiers:read")
    @Operation(summary = "Download a paper or a result")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/octet-stream", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<Resource> download(@PathVariable UUID id, @PathVariable UUID file, @Parameter(hidden = true) Actor actor) {
        return files.download(files.get(sight.file(id, file, actor)));
    }
}
