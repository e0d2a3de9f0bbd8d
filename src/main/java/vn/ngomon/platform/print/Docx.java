package vn.ngomon.platform.print;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Fills Word templates. Only the text of the parts that carry text is touched; every other byte of the document passes
 * through, so nothing of its looks is lost.
 *
 * <p>{@code ${name}} is replaced wherever it stands, also where Word has split it over differently formatted runs; the
 * value takes the look of the placeholder's first letter. A table row with {@code ${papers.name}} is repeated for each
 * element of the list {@code papers}.
 */
public final class Docx {

    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    /** What an unknown value leaves: a blank for the pen, as on any Vietnamese form. */
    static final String BLANK = "……………";
    private static final Pattern TEXT_PARTS = Pattern.compile("word/(document|header\\d*|footer\\d*|footnotes|endnotes)\\.xml");
    private static final long MAX_PART = 64L << 20;

    private Docx() {}

    /**
     * @param values text (line breaks kept), or a {@link Collection} of maps for repeated rows
     * @return a new document
     * @throws IllegalArgumentException when the template is not a Word document
     */
    public static byte[] fill(byte[] template, Map<String, ?> values) {
        var out = new ByteArrayOutputStream(template.length + 4096);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(template)); var filled = new ZipOutputStream(out)) {
            int parts = 0;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                filled.putNextEntry(new ZipEntry(entry.getName()));
                if (TEXT_PARTS.matcher(entry.getName()).matches()) {
                    var part = DocxPart.read(part(zip));
                    part.fill(values);
                    part.write(filled);
                    parts++;
                } else {
                    zip.transferTo(filled);
                }
                filled.closeEntry();
            }
            if (parts == 0) {
                throw new IllegalArgumentException("Not a Word document");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Every name a template asks for, so that it can be checked before it is published. */
    public static SortedSet<String> placeholders(byte[] template) {
        var names = new TreeSet<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(template))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (TEXT_PARTS.matcher(entry.getName()).matches()) {
                    names.addAll(DocxPart.read(part(zip)).placeholders());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    private static byte[] part(ZipInputStream zip) throws IOException {
        var bytes = zip.readNBytes((int) MAX_PART + 1);
        if (bytes.length > MAX_PART) {
            throw new IllegalArgumentException("A part of the document is too large");
        }
        return bytes;
    }
}
