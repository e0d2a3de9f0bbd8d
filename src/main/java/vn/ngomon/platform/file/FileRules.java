package vn.ngomon.platform.file;

import java.util.Set;

/**
 * What one caller takes. Programs, scripts and macros are refused whatever the rules say.
 *
 * @param mediaTypes the kinds taken, as found in the bytes
 */
public record FileRules(long maxBytes, Set<String> mediaTypes) {

    public static final String PDF = "application/pdf";
    public static final String JPEG = "image/jpeg";
    public static final String PNG = "image/png";
    public static final String HEIC = "image/heic";
    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String DOC = "application/msword";
    public static final String XLS = "application/vnd.ms-excel";
    public static final String ODT = "application/vnd.oasis.opendocument.text";
    public static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";
    public static final String MP4 = "video/mp4";
    public static final String TEXT = "text/plain";

    private static final long MEGABYTE = 1 << 20;

    /** Photographs from a phone. */
    public static final FileRules PHOTOS = new FileRules(20 * MEGABYTE, Set.of(JPEG, PNG, HEIC));
    /** A short film from a phone (MP4 or MOV). */
    public static final FileRules VIDEO = new FileRules(60 * MEGABYTE, Set.of(MP4));
    /** Papers of a dossier, scanned or photographed. */
    public static final FileRules PAPERS = new FileRules(50 * MEGABYTE, Set.of(PDF, JPEG, PNG, HEIC, DOCX, XLSX));
    /** What officials exchange: drafts, results, tables. */
    public static final FileRules DOCUMENTS =
            new FileRules(50 * MEGABYTE, Set.of(PDF, JPEG, PNG, DOCX, XLSX, DOC, XLS, ODT, ODS));
    /** What the program itself makes. */
    public static final FileRules OWN = new FileRules(200 * MEGABYTE, Set.of(PDF, JPEG, PNG, DOCX, XLSX, TEXT));

    public FileRules {
        mediaTypes = Set.copyOf(mediaTypes);
    }
}
