package vn.ngomon.platform.file.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;

/**
 * Hides areas of a picture for good. Each becomes a chequer of two shades of its one mean colour: blurs and mosaics of many
 * colours have been undone for faces and number plates, a single mean says nothing, and the chequer shows that something was hidden.
 */
final class Redaction {

    private static final int FIELDS = 4;

    private Redaction() {}

    static void hide(BufferedImage picture, Patch patch) {
        var area = area(picture, patch);
        var mean = mean(picture, area);
        int field = Math.max(2, Math.min(area.width, area.height) / FIELDS);
        Graphics2D pen = picture.createGraphics();
        pen.clip(area);
        for (int y = area.y; y < area.y + area.height; y += field) {
            for (int x = area.x; x < area.x + area.width; x += field) {
                pen.setColor(((x - area.x) / field + (y - area.y) / field) % 2 == 0 ? mean : shade(mean));
                pen.fillRect(x, y, field, field);
            }
        }
        pen.dispose();
    }

    /** Every pixel that the patch touches. */
    private static Rectangle area(BufferedImage picture, Patch patch) {
        int left = (int) Math.floor(patch.left() * picture.getWidth());
        int top = (int) Math.floor(patch.top() * picture.getHeight());
        int right = (int) Math.ceil((patch.left() + patch.width()) * picture.getWidth());
        int bottom = (int) Math.ceil((patch.top() + patch.height()) * picture.getHeight());
        return new Rectangle(left, top, right - left, bottom - top).intersection(new Rectangle(picture.getWidth(), picture.getHeight()));
    }

    private static Color mean(BufferedImage picture, Rectangle area) {
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int y = area.y; y < area.y + area.height; y++) {
            for (int x = area.x; x < area.x + area.width; x++) {
                int rgb = picture.getRGB(x, y);
                red += rgb >> 16 & 0xFF;
                green += rgb >> 8 & 0xFF;
                blue += rgb & 0xFF;
            }
        }
        long pixels = Math.max(1, (long) area.width * area.height);
        return new Color((int) (red / pixels), (int) (green / pixels), (int) (blue / pixels));
    }

    private static Color shade(Color color) {
        int step = color.getRed() + color.getGreen() + color.getBlue() > 3 * 128 ? -24 : 24;
        return new Color(Math.clamp(color.getRed() + step, 0, 255), Math.clamp(color.getGreen() + step, 0, 255),
                Math.clamp(color.getBlue() + step, 0, 255));
    }
}
