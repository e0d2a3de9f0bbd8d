package vn.ngomon.platform.print;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** Codes that a camera or a hand scanner reads. */
public final class Qr {

    private static final int QUIET = 4;
    private static final Map<EncodeHintType, ?> HINTS = Map.of(EncodeHintType.CHARACTER_SET, "UTF-8", EncodeHintType.MARGIN, QUIET,
            EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);

    private Qr() {}

    /** For a page; its size is the style's affair. */
    public static String svg(String text) {
        var code = code(text);
        return svg(code, code.getWidth(), code.getHeight());
    }

    /** Black on white, eight pixels a module. */
    public static byte[] png(String text) {
        return png(code(text), 8, 8);
    }

    /** For an {@code img} of a printed page. */
    public static String dataUri(String text) {
        return dataUri(png(text));
    }

    /** Code 128, for desks with a line scanner; plain ASCII only. */
    public static String barcodeSvg(String text) {
        return svg(bars(text), bars(text).getWidth(), 40);
    }

    public static String barcodeDataUri(String text) {
        return dataUri(png(bars(text), 3, 120));
    }

    private static BitMatrix code(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code: " + text.length() + " characters", e);
        }
    }

    private static BitMatrix bars(String text) {
        return new Code128Writer().encode(text, BarcodeFormat.CODE_128, 0, 1, Map.of(EncodeHintType.MARGIN, 10));
    }

    private static String svg(BitMatrix code, int width, int height) {
        var path = new StringBuilder();
        int stretch = height / code.getHeight();
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y)) {
                    int from = x;
                    while (x + 1 < code.getWidth() && code.get(x + 1, y)) {
                        x++;
                    }
                    path.append('M').append(from).append(' ').append(y * stretch).append('h').append(x + 1 - from)
                            .append('v').append(stretch).append('H').append(from).append('z');
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + width + " " + height
                + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + width + "v" + height
                + "H0z\"/><path d=\"" + path + "\"/></svg>";
    }

    private static byte[] png(BitMatrix code, int across, int down) {
        var image = new BufferedImage(code.getWidth() * across, code.getHeight() * down, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, code.get(x / across, y / down) ? 0 : 0xFFFFFF);
            }
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String dataUri(byte[] png) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }
}
