package vn.ngomon.platform.file;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** What bytes are, whatever they are called. */
final class FileType {

    static final String PROGRAM = "application/x-executable";

    private static final MimeTypes MAGIC = MimeTypes.getDefaultMimeTypes();
    private static final Map<String, String> BY_EXTENSION = Map.ofEntries(
            Map.entry("pdf", FileRules.PDF), Map.entry("jpg", FileRules.JPEG), Map.entry("jpeg", FileRules.JPEG),
            Map.entry("png", FileRules.PNG), Map.entry("heic", FileRules.HEIC), Map.entry("heif", FileRules.HEIC),
            Map.entry("docx", FileRules.DOCX), Map.entry("xlsx", FileRules.XLSX), Map.entry("doc", FileRules.DOC),
            Map.entry("xls", FileRules.XLS), Map.entry("odt", FileRules.ODT), Map.entry("ods", FileRules.ODS),
            Map.entry("mp4", FileRules.MP4), Map.entry("mov", FileRules.MP4), Map.entry("m4v", FileRules.MP4),
            Map.entry("txt", FileRules.TEXT), Map.entry("csv", FileRules.TEXT));
    /** Photographs and scans, nearly all that people send: told by their first bytes, without trying some thousand patterns. */
    private static final Map<byte[], String> BEGINNINGS = Map.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, FileRules.JPEG,
            new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}, FileRules.PNG,
            new byte[] {'%', 'P', 'D', 'F', '-'}, FileRules.PDF);
    /** Names that make a double click run something, and kinds that run in a browser. */
    private static final Set<String> RUNS = Set.of("exe", "dll", "com", "bat", "cmd", "sh", "js", "mjs", "vbs", "vbe", "ps1",
            "jar", "msi", "scr", "hta", "htm", "html", "xhtml", "svg", "lnk", "apk", "jse", "wsf", "cpl", "reg", "php", "jsp",
            "py", "pl", "rb", "docm", "xlsm", "pptm", "dotm", "xltm", "xlam", "app", "deb", "rpm", "iso", "url");
    private static final Set<String> RUNNING_TYPES = Set.of("application/x-msdownload", "application/x-dosexec",
            "application/x-executable", "application/x-sharedlib", "application/x-elf", "application/x-object", "application/x-sh",
            "application/x-mach-o", "application/x-mach-o-executable", "application/x-mach-o-universal", "application/java-vm",
            "application/javascript", "text/javascript", "text/html", "application/xhtml+xml", "image/svg+xml", "text/x-php",
            "application/x-bat", "text/x-python", "text/x-perl", "application/x-msi", "application/x-ms-installer",
            "application/java-archive", "application/x-ms-shortcut", "application/wasm");

    private FileType() {}

    /** By the bytes alone; {@link #PROGRAM} for whatever runs. */
    static String of(Content content) throws IOException {
        var head = content.head();
        var plain = BEGINNINGS.entrySet().stream().filter(begins -> Arrays.equals(head, 0, Math.min(head.length, begins.getKey().length),
                begins.getKey(), 0, begins.getKey().length)).map(Map.Entry::getValue).findFirst();
        return plain.isPresent() ? plain.get() : byMagic(content, head);
    }

    private static String byMagic(Content content, byte[] head) throws IOException {
        String found;
        try (var in = TikaInputStream.get(head)) {
            found = MAGIC.detect(in, new Metadata()).getBaseType().toString();
        }
        if (RUNNING_TYPES.contains(found)) {
            return PROGRAM;
        }
        return switch (found) {
            case "application/zip", "application/x-tika-ooxml" -> Packed.typeOf(content);
            case "application/x-tika-msoffice", "application/msword", "application/vnd.ms-excel" -> oldOffice(content);
            case "image/heif", "image/heic-sequence", "image/heif-sequence" -> FileRules.HEIC;
            case "application/mp4", "video/quicktime", "video/x-m4v" -> FileRules.MP4;
            default -> found;
        };
    }

    private static String oldOffice(Content content) throws IOException {
        try (var in = content.open(); var office = new POIFSFileSystem(in)) {
            if (hasMacros(office.getRoot())) {
                return PROGRAM;
            }
            var root = office.getRoot();
            return root.hasEntryCaseInsensitive("WordDocument") ? FileRules.DOC
                    : root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book") ? FileRules.XLS
                    : "application/x-tika-msoffice";
        } catch (IOException | RuntimeException e) {
            return "application/octet-stream";      // POI answers a broken file with many kinds of exceptions
        }
    }

    private static boolean hasMacros(DirectoryNode root) {
        return root.hasEntryCaseInsensitive("Macros") || root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")
                || root.hasEntryCaseInsensitive("VBA");
    }

    /** What the name promises; empty for a name without a known extension. */
    static Optional<String> promisedBy(String name) {
        var extension = extension(name);
        return RUNS.contains(extension) ? Optional.of(PROGRAM) : Optional.ofNullable(BY_EXTENSION.get(extension));
    }

    static String extension(String name) {
        var dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
