package vn.ngomon.city.fieldreport.board;

import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ngomon.city.fieldreport.ReportCode;
import vn.ngomon.city.fieldreport.photos.ReportPhotos;
import vn.ngomon.platform.file.Files;
import vn.ngomon.platform.ui.NotFound;

/** The pictures that everybody may see, drawn in a few widths; never the file that was sent. */
@Controller
class PhotoController {

    private final PublicReports reports;
    private final ReportPhotos photos;
    private final Files files;

    PhotoController(PublicReports reports, ReportPhotos photos, Files files) {
        this.reports = reports;
        this.photos = photos;
        this.files = files;
    }

    @GetMapping("/reports/{code}/photos/{photo}")
    ResponseEntity<Resource> show(@PathVariable String code, @PathVariable UUID photo, @RequestParam(defaultValue = "1280") int w) {
        return ReportCode.find(code).flatMap(reports::find).flatMap(report -> photos.shown(report.id()).stream().filter(one -> one.id().equals(photo)).findFirst())
                .flatMap(shown -> files.publicPreview(files.get(shown.shownFile()), w)).orElseThrow(NotFound::new);
    }
}
