package vn.ngomon.platform.file;

import java.nio.ByteBuffer;

/** Where the next marker of a JPEG may begin. */
public final class JpegMarkers {

    private static final long LOWEST = 0x0101010101010101L;
    private static final long HIGHEST = 0x8080808080808080L;

    private JpegMarkers() {}

    /** The next byte of ones, eight bytes a look, as they are rare in a scan of megabytes. @return the limit, where there is none */
    public static int next(ByteBuffer bytes, int from) {
        int at = from;
        while (at + Long.BYTES <= bytes.limit() && !hasOnes(bytes.getLong(at))) {
            at += Long.BYTES;
        }
        while (at < bytes.limit() && bytes.get(at) != -1) {
            at++;
        }
        return at;
    }

    /** @return whether one of eight bytes is 0xFF */
    public static boolean hasOnes(long eight) {
        return (~eight - LOWEST & eight & HIGHEST) != 0;
    }
}
