package vn.ngomon.platform.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Service;
import vn.ngomon.platform.ui.UiFactory;

/**
 * Prints a page to PDF/A-2b (ISO 19005-2), the archive format Circular 01/2019/TT-BNV asks of electronic documents: every
 * font is inside. A print template takes {@code ui} and {@code page} and is built from {@code platform/print/sheet}.
 */
@Service
public class Printer {

    private static final List<String> SIZES = List.of("a4", "a5", "a4-landscape");
    private static final String PRODUCER = "Ngọ Môn";

    /** Read at the first print: two megabytes of fonts are no reason to start later. */
    private static final class Means {

        private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        private static final List<Face> FACES = List.of(
                new Face("Serif", "Regular", 400, FontStyle.NORMAL), new Face("Serif", "Bold", 700, FontStyle.NORMAL),
                new Face("Serif", "Italic", 400, FontStyle.ITALIC), new Face("Serif", "BoldItalic", 700, FontStyle.ITALIC),
                new Face("Sans", "Regular", 400, FontStyle.NORMAL), new Face("Sans", "Bold", 700, FontStyle.NORMAL));

        static {
            XRLog.setLoggingEnabled(false);
        }
    }

    private final TemplateEngine templates;
    private final UiFactory uis;

    Printer(TemplateEngine templates, UiFactory uis) {
        this.templates = templates;
        this.uis = uis;
    }

    /**
     * @param template without its ending, such as {@code government/dossier/print/form01}
     * @param locale of the reader; official forms are Vietnamese whatever the viewer's language
     */
    public byte[] pdf(String template, Object page, Locale locale) {
        var document = new W3CDom().fromJsoup(styled(html(template, page, locale)));
        var out = new ByteArrayOutputStream(1 << 16);
        var builder = new PdfRendererBuilder()
                .withW3cDocument(document, "about:blank")
                .useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null)
                .usePdfAConformance(PdfAConformance.PDFA_2_B)
                .useColorProfile(Means.COLOURS)
                .withProducer(PRODUCER)
                .toStream(out);
        for (var face : Means.FACES) {
            builder.useFont(face::open, "Liberation " + face.family(), face.weight(), face.style(), true);
        }
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The paper's size is its body's class. */
    private static Document styled(String html) {
        var document = Jsoup.parse(html);
        var size = SIZES.contains(document.body().className()) ? document.body().className() : "a4";
        document.head().appendElement("style").appendChild(new DataNode(css("sheet") + css(size)));
        return document;
    }

    private static String css(String name) {
        try (var in = Printer.class.getResourceAsStream("/print/" + name + ".css")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same page without its looks, to read or search. */
    public String html(String template, Object page, Locale locale) {
        var out = new StringOutput();
        templates.render(template + ".jte", new HashMap<>(Map.of("ui", uis.of(locale), "page", page)), out);
        return out.toString();
    }

    /** One cut of a typeface: read once, handed out as often as pages need it. */
    private static final class Face {

        private final String family;
        private final int weight;
        private final FontStyle style;
        private final byte[] bytes;

        Face(String family, String cut, int weight, FontStyle style) {
            this.family = family;
            this.weight = weight;
            this.style = style;
            try (var in = Printer.class.getResourceAsStream("/liberation/Liberation" + family + "-" + cut + ".ttf")) {
                if (in == null) {
                    throw new IllegalStateException("The typeface Liberation " + family + " is not on the class path");
                }
                bytes = in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String family() {
            return family;
        }

        int weight() {
            return weight;
        }

        FontStyle style() {
            return style;
        }

        InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
