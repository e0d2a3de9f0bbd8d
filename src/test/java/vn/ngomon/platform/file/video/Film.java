package vn.ngomon.platform.file.video;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A film's boxes around nothing: what phones and action cameras write beside picture and sound. */
public final class Film {

    public static final String PICTURE = "PICTUREPICTUREPICTURE";
    static final String POSITIONS = "SecretPosition01SecretPosition02";

    private Film() {}

    /** A picture track and a track of positions, each with one chunk in the media data. */
    public static byte[] withEverything() {
        var start = joined(box("ftyp", text("qt  \0\0\0\0qt  ")), box("wide"), box("free", text("SecretFree")));
        int data = start.length + 8;
        var media = box("mdat", text(PICTURE + POSITIONS));
        var meta = box("meta", new byte[4], box("keys", text("com.apple.quicktime.location.ISO6709")), box("ilst", text("SecretModel")));
        var movie = box("moov",
                box("mvhd", times(0)),
                track("vide", data, PICTURE.length(), 1),
                track("meta", data + PICTURE.length(), POSITIONS.length() / 2, 2),
                box("udta", box("\u00a9xyz", text("\0\u0012\u0015\u00c7+16.4620+107.5850/")), box("\u00a9mod", text("SecretPhone"))),
                meta);
        return joined(start, media, movie, box("uuid", text("0123456789abcdefSecretXmp")), box("udta", text("SecretMaker")));
    }

    private static byte[] track(String kind, int at, int sampleSize, int samples) {
        var sizes = ByteBuffer.allocate(12 + 4 * samples).putInt(0).putInt(0).putInt(samples);
        for (int i = 0; i < samples; i++) {
            sizes.putInt(sampleSize);
        }
        var table = box("stbl", box("stsd", ByteBuffer.allocate(8).putInt(4, 1).array(), box("avc1", new byte[12], text("Secr"), new byte[26], text("\u0009SecretCam"), new byte[26])), box("stts", new byte[8]),
                box("stsz", sizes.array()), box("stsc", ByteBuffer.allocate(20).putInt(0).putInt(1).putInt(1).putInt(samples).putInt(1).array()),
                box("stco", ByteBuffer.allocate(12).putInt(0).putInt(1).putInt(at).array()));
        return box("trak", box("tkhd", times(1)), box("udta", text("SecretName")),
                box("mdia", box("mdhd", times(0)), box("hdlr", new byte[8], text(kind), text("appl"), new byte[8], text("\u000cSecretHandler")),
                        box("minf", box("vmhd", new byte[12]), table)));
    }

    /** Version, flags, two times of 0x5EC0DE, and something to stay. */
    private static byte[] times(int version) {
        var content = ByteBuffer.allocate(version == 1 ? 28 : 20).put((byte) version).put(new byte[3]);
        if (version == 1) {
            content.putLong(0x5EC0DE).putLong(0x5EC0DE);
        } else {
            content.putInt(0x5EC0DE).putInt(0x5EC0DE);
        }
        return content.putInt(600).putInt(1800).array();
    }

    static byte[] box(String kind, byte[]... contents) {
        var content = joined(contents);
        return ByteBuffer.allocate(8 + content.length).putInt(8 + content.length).put(text(kind)).put(content).array();
    }

    static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
