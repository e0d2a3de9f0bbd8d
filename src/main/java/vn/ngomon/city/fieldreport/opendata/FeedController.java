package vn.ngomon.city.fieldreport.opendata;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;
import vn.ngomon.city.fieldreport.board.AskedReports;
import vn.ngomon.city.fieldreport.board.PublicReport;
import vn.ngomon.city.fieldreport.board.PublicReports;
import vn.ngomon.city.fieldreport.category.Categories;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.time.BusinessClock;
import vn.ngomon.platform.ui.PublicAddress;

/** The newest public reports of any filter as RSS 2.0, each with its point (GeoRSS Simple). */
@Controller
class FeedController {

    private static final int MOST = 50;
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String GEORSS = "http://www.georss.org/georss";

    private final PublicReports reports;
    private final AskedReports asked;
    private final Categories categories;
    private final Directory directory;
    private final PublicAddress site;
    private final MessageSource messages;
    private final InstantSource clock;

    FeedController(PublicReports reports, AskedReports asked, Categories categories, Directory directory, PublicAddress site, MessageSource messages, InstantSource clock) {
        this.reports = reports;
        this.asked = asked;
        this.categories = categories;
        this.directory = directory;
        this.site = site;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/reports/feed")
    ResponseEntity<byte[]> feed(@RequestParam Map<String, String> params, Locale locale) throws XMLStreamException {
        var found = reports.list(asked.filter(params), null, MOST);
        var suffix = params.isEmpty() ? "" : params.entrySet().stream().map(one -> UriUtils.encode(one.getKey(), StandardCharsets.UTF_8) + "="
                + UriUtils.encode(one.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&", "?", ""));
        return ResponseEntity.ok().contentType(new MediaType("application", "rss+xml", StandardCharsets.UTF_8)).cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePrivate())
                .body(rss(found, suffix, locale));
    }

    private byte[] rss(List<PublicReport> found, String query, Locale locale) throws XMLStreamException {
        var bytes = new ByteArrayOutputStream();
        var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("rss");
        xml.writeAttribute("version", "2.0");
        xml.writeNamespace("atom", ATOM);
        xml.writeNamespace("georss", GEORSS);
        xml.writeStartElement("channel");
        element(xml, "title", messages.getMessage("reportsite.title", null, locale));
        element(xml, "link", site.of("/reports" + query));
        element(xml, "description", messages.getMessage("reportsite.description", null, locale));
        element(xml, "language", locale.getLanguage());
        element(xml, "lastBuildDate", date(clock.instant()));
        element(xml, "ttl", "15");
        xml.writeEmptyElement("atom", "link", ATOM);
        xml.writeAttribute("href", site.of("/reports/feed" + query));
        xml.writeAttribute("rel", "self");
        xml.writeAttribute("type", "application/rss+xml");
        for (var report : found) {
            item(xml, report, locale);
        }
        xml.writeEndDocument();
        xml.close();
        return bytes.toByteArray();
    }

    private void item(XMLStreamWriter xml, PublicReport report, Locale locale) throws XMLStreamException {
        var category = categories.get(report.category()).name(locale);
        var address = site.of("/reports/" + report.code());
        xml.writeStartElement("item");
        element(xml, "title", category + Optional.ofNullable(report.areaId()).flatMap(directory::findArea).map(area -> " – " + area.fullName(locale)).orElse(""));
        element(xml, "link", address);
        xml.writeStartElement("guid");
        xml.writeAttribute("isPermaLink", "true");
        xml.writeCharacters(address);
        xml.writeEndElement();
        element(xml, "pubDate", date(report.receivedAt()));
        element(xml, "category", category);
        element(xml, "description", html(report.description() + (report.place() == null ? "" : "\n" + report.place()) + "\n"
                + messages.getMessage("reportsite.state." + report.state().name(), null, locale)));
        if (report.spot() != null) {
            xml.writeStartElement("georss", "point", GEORSS);
            xml.writeCharacters(report.spot().lat() + " " + report.spot().lon());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    /** Readers take an item's description for HTML: what people typed stays words there, too. */
    private static String html(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8").replace("\n", "<br>");
    }

    /** XML 1.0 has no control characters but three. */
    private static String clean(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
    }

    private static String date(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atZone(BusinessClock.ZONE));
    }
}
