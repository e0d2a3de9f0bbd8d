package vn.ngomon.city.fieldreport.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ngomon.NgomonTest;
import vn.ngomon.Web;
import vn.ngomon.city.fieldreport.ReportLives;

/** Public reports for other programs. */
@NgomonTest
class OpenDataTest {

    @LocalServerPort int port;
    @Autowired ReportLives lives;

    @Test
    void rowsHaveTheColumnsOfTheBulkFormatAndNoCellIsAFormula() {
        var report = lives.verified(lives.citizen("Người Gửi Dữ Liệu"), "GT.CAU", "=HYPERLINK(\"x\") lan can gãy, \"rất nguy hiểm\"");
        var csv = Web.at(port).get("/reports/open-data.csv?category=GT.CAU");
        assertThat(csv.header("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.body()).startsWith("service_request_id,requested_datetime,updated_datetime,closed_date,status_description,status_notes,source,service_name,service_subtype,"
                + "description,agency_responsible,address,lat,long,");
        assertThat(csv.body()).contains("\r\n" + report.code() + ",20").contains("\"'=HYPERLINK(\"\"x\"\") lan can gãy, \"\"rất nguy hiểm\"\"\"");
        var geo = Web.at(port).get("/reports/open-data.geojson?category=GT.CAU").json();
        assertThat(geo.get("type").asString()).isEqualTo("FeatureCollection");
        assertThat(geo.get("features").toString()).contains(report.code()).contains("\"coordinates\":[107.");
    }

    @Test
    void aRequestIsForAYearAtMost() {
        assertThat(Web.at(port).get("/reports/open-data.csv?from=2024-01-01&to=2025-06-30").status()).isEqualTo(400);
        assertThat(Web.at(port).get("/reports/open-data.csv?from=2024-01-01&to=2024-12-31").status()).isEqualTo(200);
    }

    @Test
    void theFeedIsRssWithPointsAndFollowsTheFilter() {
        var report = lives.verified(lives.citizen("Người Theo Dõi Tin"), "GT.BIEN_BAO", "Biển báo <b>gãy</b> & đổ xuống đường");
        var feed = Web.at(port).get("/reports/feed?category=GT.BIEN_BAO&q=bien+bao");
        assertThat(feed.header("Content-Type").orElse("")).startsWith("application/rss+xml");
        var xml = Jsoup.parse(feed.body(), "", Parser.xmlParser());
        var item = xml.select("item").stream().filter(one -> one.selectFirst("link").text().endsWith(report.code())).findFirst().orElseThrow();
        assertThat(item.selectFirst("description").text()).as("readers take it for HTML").contains("Biển báo &lt;b&gt;gãy&lt;/b&gt; &amp; đổ");
        assertThat(item.getElementsByTag("georss:point").text()).startsWith("16.47 107.");
        assertThat(Web.at(port).get("/reports/feed?category=GT.CAU").body()).doesNotContain(report.code());
    }
}
