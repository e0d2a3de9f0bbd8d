package vn.ngomon.city.fieldreport.open311.wire;

import jakarta.servlet.http.HttpServletRequest;

/** How an answer is written: the address's suffix says, and nothing else. */
public enum Format {
    XML("text/xml; charset=utf-8"), JSON("application/json; charset=utf-8");

    private final String contentType;

    Format(String contentType) {
        this.contentType = contentType;
    }

    /** XML where the suffix says nothing: it is the one GeoReport obliges to. */
    public static Format of(HttpServletRequest request) {
        return request.getRequestURI().endsWith(".json") ? JSON : XML;
    }

    public String contentType() {
        return contentType;
    }

    /** @param root the outermost element; JSON has none */
    public byte[] write(String root, Doc doc) {
        return this == XML ? XmlText.of(root, doc) : JsonText.of(doc);
    }
}
