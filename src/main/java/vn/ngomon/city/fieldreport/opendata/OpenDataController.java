package vn.ngomon.city.fieldreport.opendata;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;
import vn.ngomon.city.fieldreport.CsvLine;

/** Public reports as open data: CSV with the columns of the Open311 bulk format, GeoJSON (RFC 7946), and the page that says what they mean. */
@Controller
class OpenDataController {

    private final Rows rows;
    private final JsonMapper json;

    OpenDataController(Rows rows, JsonMapper json) {
        this.rows = rows;
        this.json = json;
    }

    @GetMapping("/reports/open-data")
    String page() {
        return "city/fieldreport/opendata/page";
    }

    @GetMapping("/reports/open-data.csv")
    void csv(@RequestParam Map<String, String> params, HttpServletResponse response) throws IOException {
        var filter = rows.filter(params);
        var out = writer(response, "text/csv", "reports.csv");
        out.write(String.join(",", Columns.NAMES) + "\r\n");
        rows.each(filter, row -> write(out, CsvLine.of(row.values())));
        out.flush();
    }

    @GetMapping("/reports/open-data.geojson")
    void geojson(@RequestParam Map<String, String> params, HttpServletResponse response) throws IOException {
        var filter = rows.filter(params);
        var out = writer(response, "application/geo+json", "reports.geojson");
        out.write("{\"type\":\"FeatureCollection\",\"features\":[");
        var between = new String[] {""};
        rows.each(filter, row -> {
            write(out, between[0] + json.writeValueAsString(feature(row)));
            between[0] = ",\n";
        });
        out.write("]}");
        out.flush();
    }

    private static Map<String, @Nullable Object> feature(Map<String, @Nullable Object> row) {
        var feature = new LinkedHashMap<String, @Nullable Object>();
        feature.put("type", "Feature");
        feature.put("id", row.get("service_request_id"));
        feature.put("geometry", row.get("long") == null ? null : Map.of("type", "Point", "coordinates", new Object[] {row.get("long"), row.get("lat")}));
        feature.put("properties", row);
        return feature;
    }

    private static Writer writer(HttpServletResponse response, String type, String name) throws IOException {
        response.setContentType(type + ";charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        response.setHeader("Access-Control-Allow-Origin", "*");
        return new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8), 1 << 16);
    }

    private static void write(Writer out, String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
