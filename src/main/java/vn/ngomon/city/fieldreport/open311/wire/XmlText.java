package vn.ngomon.city.fieldreport.open311.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a document as XML without namespaces. Characters that XML cannot hold are left out: people's texts have them at times. */
public final class XmlText {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private XmlText() {}

    static byte[] of(String root, Doc doc) {
        var bytes = new ByteArrayOutputStream(4096);
        try {
            var out = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            out.writeStartDocument("utf-8", "1.0");
            write(out, root, doc);
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(XMLStreamWriter out, String name, Doc doc) throws XMLStreamException {
        if (doc instanceof Doc.Scalar(var value) && value == null || doc instanceof Doc.Many(var each, var items) && items.isEmpty()) {
            out.writeEmptyElement(name);
            return;
        }
        out.writeStartElement(name);
        switch (doc) {
            case Doc.Scalar(var value) -> text(out, String.valueOf(value));
            case Doc.Fields(var fields) -> {
                for (var field : fields.entrySet()) {
                    write(out, field.getKey(), field.getValue());
                }
            }
            case Doc.Many(var each, var items) -> {
                for (var item : items) {
                    write(out, each, item);
                }
            }
        }
        out.writeEndElement();
    }

    /** A carriage return is written as a reference: readers would turn it into a line feed. */
    private static void text(XMLStreamWriter out, String text) throws XMLStreamException {
        var kept = new StringBuilder(text.length());
        text.codePoints().filter(XmlText::isAllowed).forEach(kept::appendCodePoint);
        for (int from = 0; from <= kept.length(); ) {
            int at = kept.indexOf("\r", from);
            out.writeCharacters(kept.substring(from, at < 0 ? kept.length() : at));
            if (at < 0) {
                return;
            }
            out.writeEntityRef("#13");
            from = at + 1;
        }
    }

    /** The characters of XML 1.0. */
    public static boolean isAllowed(int character) {
        return character == '\t' || character == '\n' || character == '\r' || character >= 0x20 && character <= 0xD7FF
                || character >= 0xE000 && character <= 0xFFFD || character >= 0x10000 && character <= 0x10FFFF;
    }
}
