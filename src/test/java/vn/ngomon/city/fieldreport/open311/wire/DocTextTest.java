package vn.ngomon.city.fieldreport.open311.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import tools.jackson.databind.json.JsonMapper;

class DocTextTest {

    private static Element xml(Doc doc) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(XmlText.of("request", doc))).getDocumentElement();
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError(e);
        }
    }

    @Property
    void anyTextSurvivesXmlButForWhatXmlCannotHold(@ForAll String text) {
        var kept = new StringBuilder();
        text.codePoints().filter(XmlText::isAllowed).forEach(kept::appendCodePoint);
        assertThat(xml(Doc.Fields.of("description", text)).getElementsByTagName("description").item(0).getTextContent()).isEqualTo(kept.toString());
    }

    @Property
    void anyTextSurvivesJson(@ForAll String text) {
        var whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(JsonMapper.shared().readTree(JsonText.of(Doc.Fields.of("description", whole))).get("description").asString()).isEqualTo(whole);
    }

    @Test
    void marksAndPicturesAndBreaksAreEscapedAndKept() {
        var text = "<b>&amp;</b> \"ổ gà\" ]]> 😀\r\nhai dòng\u0000";
        assertThat(xml(Doc.Fields.of("description", text)).getTextContent()).isEqualTo(text.replace("\u0000", ""));
    }

    @Test
    void oneOfManyIsStillAnArrayAndNothingIsNullOrEmpty() {
        var doc = new Doc.Many("request", List.of(Doc.Fields.of("id", "001", "lat", 16.5, "metadata", true, "notes", null, "photos", new Doc.Many("photo", List.of()))));
        assertThat(new String(JsonText.of(doc), StandardCharsets.UTF_8)).isEqualTo("[{\"id\":\"001\",\"lat\":16.5,\"metadata\":true,\"notes\":null,\"photos\":[]}]");
        assertThat(new String(XmlText.of("requests", doc), StandardCharsets.UTF_8)).isEqualToIgnoringCase("<?xml version=\"1.0\" encoding=\"utf-8\"?>"
                + "<requests><request><id>001</id><lat>16.5</lat><metadata>true</metadata><notes/><photos/></request></requests>");
    }
}
