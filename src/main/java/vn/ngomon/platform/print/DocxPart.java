package vn.ngomon.platform.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** One XML part of a Word document: body, header, footer or notes. */
final class DocxPart {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{\\s*([\\p{L}\\p{N}_.-]+)\\s*}");

    private final Document xml;

    private DocxPart(Document xml) {
        this.xml = xml;
    }

    static DocxPart read(byte[] bytes) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return new DocxPart(builder.parse(new ByteArrayInputStream(bytes)));
        } catch (SAXException e) {
            throw new IllegalArgumentException("Not a Word document", e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    void write(OutputStream out) throws IOException {
        try {
            xml.setXmlStandalone(true);
            TransformerFactory.newDefaultInstance().newTransformer().transform(new DOMSource(xml), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IOException(e);
        }
    }

    Set<String> placeholders() {
        var names = new TreeSet<String>();
        for (var paragraph : all(xml.getDocumentElement(), "p")) {
            PLACEHOLDER.matcher(text(pieces(paragraph))).results().forEach(match -> names.add(match.group(1)));
        }
        return names;
    }

    void fill(Map<String, ?> values) {
        for (var row : all(xml.getDocumentElement(), "tr")) {
            repeat(row, values);
        }
        for (var paragraph : all(xml.getDocumentElement(), "p")) {
            fill(paragraph, values);
        }
    }

    /** A row that names an element of a list stands once for each. */
    private void repeat(Element row, Map<String, ?> values) {
        var list = listOf(row, values);
        if (list == null) {
            return;
        }
        var prefix = list.getKey() + ".";
        for (Object item : (Collection<?>) list.getValue()) {
            var copy = (Element) row.cloneNode(true);
            row.getParentNode().insertBefore(copy, row);
            Map<String, Object> own = new HashMap<>(values);
            ((Map<?, ?>) item).forEach((name, value) -> own.put(prefix + name, value));
            for (var paragraph : all(copy, "p")) {
                fill(paragraph, own);
            }
        }
        row.getParentNode().removeChild(row);
    }

    private static Map.@Nullable Entry<String, ?> listOf(Element row, Map<String, ?> values) {
        var text = new StringBuilder();
        all(row, "p").forEach(paragraph -> text.append(text(pieces(paragraph))).append('\n'));
        for (var value : values.entrySet()) {
            if (value.getValue() instanceof Collection<?> && PLACEHOLDER.matcher(text).results()
                    .anyMatch(match -> match.group(1).startsWith(value.getKey() + "."))) {
                return value;
            }
        }
        return null;
    }

    /** From the last placeholder to the first, so that earlier positions stay true. */
    private void fill(Element paragraph, Map<String, ?> values) {
        var matches = PLACEHOLDER.matcher(text(pieces(paragraph))).results().toList();
        for (MatchResult match : matches.reversed()) {
            var value = values.get(match.group(1));
            replace(pieces(paragraph), match.start(), match.end(), value == null ? Docx.BLANK : value.toString());
        }
    }

    private void replace(List<Element> pieces, int start, int end, String value) {
        int at = 0;
        boolean written = false;
        for (var piece : pieces) {
            var text = piece.getTextContent();
            int from = Math.max(start - at, 0);
            int to = Math.min(end - at, text.length());
            if (from < text.length() && to > from) {
                var kept = text.substring(0, from) + (written ? "" : value) + text.substring(to);
                written = true;
                write(piece, kept);
            }
            at += text.length();
        }
    }

    /** Line breaks become Word's own, beside the text and in the same run. */
    private void write(Element piece, String text) {
        var lines = text.split("\\R", -1);
        piece.setAttributeNS(XMLConstants.XML_NS_URI, "xml:space", "preserve");
        piece.setTextContent(lines[0]);
        Node after = piece.getNextSibling();
        for (int i = 1; i < lines.length; i++) {
            piece.getParentNode().insertBefore(xml.createElementNS(W, prefixed(piece, "br")), after);
            var next = (Element) piece.cloneNode(false);
            next.setTextContent(lines[i]);
            piece.getParentNode().insertBefore(next, after);
        }
    }

    private static String prefixed(Element like, String name) {
        return like.getPrefix() == null ? name : like.getPrefix() + ":" + name;
    }

    /** The paragraph's own text elements, not those of text boxes inside it. */
    private static List<Element> pieces(Element paragraph) {
        return all(paragraph, "t").stream().filter(text -> owner(text) == paragraph).toList();
    }

    private static @Nullable Node owner(Node node) {
        for (var parent = node.getParentNode(); parent != null; parent = parent.getParentNode()) {
            if (W.equals(parent.getNamespaceURI()) && "p".equals(parent.getLocalName())) {
                return parent;
            }
        }
        return null;
    }

    private static String text(List<Element> pieces) {
        var text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.getTextContent()));
        return text.toString();
    }

    private static List<Element> all(Element root, String name) {
        var found = root.getElementsByTagNameNS(W, name);
        var list = new ArrayList<Element>(found.getLength());
        for (int i = 0; i < found.getLength(); i++) {
            list.add((Element) found.item(i));
        }
        return list;
    }
}
