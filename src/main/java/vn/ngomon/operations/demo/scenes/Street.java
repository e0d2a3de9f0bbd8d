package vn.ngomon.operations.demo.scenes;

import java.awt.Color;
import java.awt.geom.RoundRectangle2D;

/** What stands behind every scene: houses, trees, the pavement and the road. */
final class Street {

    private Street() {}

    static void paint(Canvas canvas) {
        canvas.sky();
        for (int i = 0; i < 3; i++) {
            canvas.oval(new Color(255, 255, 255, canvas.light == Light.NIGHT ? 8 : 70), canvas.between(-60, 900), canvas.between(20, 160), canvas.between(160, 340), canvas.between(26, 60));
        }
        houses(canvas);
        trees(canvas);
        ground(canvas);
    }

    private static void houses(Canvas canvas) {
        for (int x = -20; x < Canvas.WIDTH;) {
            var width = canvas.between(90, 190);
            if (canvas.chance(78)) {
                house(canvas, x, width, canvas.between(90, 240));
            }
            x += width + canvas.between(0, 14);
        }
    }

    private static void house(Canvas canvas, int x, int width, int height) {
        var wall = canvas.one(0xE8D9B5, 0xD9C6A5, 0xC9D5D8, 0xE6C9B3, 0xF0E7D2, 0xBFCFB8, 0xD7B9A0, 0xEFE3C0);
        var top = canvas.horizon - height;
        canvas.box(wall, x, top, width, height + 30);
        if (canvas.chance(55)) {
            canvas.fill(canvas.one(0x9A4B35, 0xA85B3C, 0x7C4A3A, 0x6E6A66), Canvas.polygon(x - 8, top, x + width / 2.0, top - canvas.between(22, 48), x + width + 8, top));
        }
        var lit = canvas.light == Light.NIGHT || canvas.light == Light.DUSK;
        for (int floor = top + 22; floor < canvas.horizon - 70; floor += 64) {
            for (int window = x + 14; window < x + width - 28; window += 46) {
                canvas.box(lit && canvas.chance(55) ? new Color(0xFFD98A) : new Color(0x54626B), window, floor, 26, 34);
            }
        }
        canvas.box(canvas.one(0x5B4636, 0x46606B, 0x7A6A58), x + width / 2.0 - 20, canvas.horizon - 56, 40, 70);
        if (canvas.chance(40)) {
            canvas.box(canvas.one(0xB23A32, 0x2E6E8E, 0x3C7A4B, 0xD09A2C), x + 6, canvas.horizon - 78, width - 12, 18);
        }
    }

    private static void trees(Canvas canvas) {
        for (int i = canvas.between(1, 5); i > 0; i--) {
            tree(canvas, canvas.between(10, 940), canvas.horizon + canvas.between(4, 40), canvas.between(90, 190));
        }
    }

    static void tree(Canvas canvas, double x, double foot, double height) {
        canvas.box(new Color(0x5A4431), x - height * 0.04, foot - height, height * 0.08, height);
        for (int i = 0; i < 7; i++) {
            canvas.fill(canvas.one(0x3E6B35, 0x4C7C3F, 0x35602F, 0x5A8A48),
                    canvas.blob(x + canvas.between(-30, 31) * height / 120, foot - height + canvas.between(-26, 27) * height / 120, height * 0.55, height * 0.42));
        }
    }

    private static void ground(Canvas canvas) {
        int horizon = canvas.horizon;
        int edge = horizon + 70;
        canvas.box(canvas.one(0xB9B1A2, 0xC7BFAF, 0xA9A69C), 0, horizon + 6, Canvas.WIDTH, 70);
        for (int x = canvas.between(-60, 0); x < Canvas.WIDTH; x += 58) {
            canvas.line(new Color(0, 0, 0, 40), 1.5f, new java.awt.geom.Line2D.Double(x + 20, horizon + 8, x, edge));
        }
        canvas.box(new Color(0x8E8A82), 0, edge, Canvas.WIDTH, 12);
        canvas.box(canvas.one(0x5C5F63, 0x66686A, 0x6F6B66, 0x54575B), 0, edge + 12, Canvas.WIDTH, Canvas.HEIGHT - edge);
        var dashes = edge + canvas.between(120, 190);
        for (int x = canvas.between(-90, 0); x < Canvas.WIDTH; x += 170) {
            canvas.fill(new Color(0xD8D5C8), Canvas.polygon(x, dashes, x + 88, dashes, x + 82, dashes + 10, x - 8, dashes + 10));
        }
    }

    static void car(Canvas canvas, double x, double y, double size) {
        var paint = canvas.one(0xC8CBD0, 0x9A2E2A, 0x2F4A6B, 0x2C2F33, 0xE8E6E0, 0x6E7B52);
        canvas.fill(paint, new RoundRectangle2D.Double(x, y, size, size * 0.27, size * 0.1, size * 0.1));
        canvas.fill(paint, Canvas.polygon(x + size * 0.18, y + 3, x + size * 0.3, y - size * 0.17, x + size * 0.7, y - size * 0.17, x + size * 0.84, y + 3));
        canvas.fill(new Color(0x33424D), Canvas.polygon(x + size * 0.25, y, x + size * 0.33, y - size * 0.13, x + size * 0.67, y - size * 0.13, x + size * 0.76, y));
        canvas.oval(new Color(0x1B1B1D), x + size * 0.12, y + size * 0.15, size * 0.19, size * 0.19);
        canvas.oval(new Color(0x1B1B1D), x + size * 0.68, y + size * 0.15, size * 0.19, size * 0.19);
    }

    static void pole(Canvas canvas, double x, double foot, double height, double lean) {
        canvas.line(new Color(0x8B8A86), 11, new java.awt.geom.Line2D.Double(x, foot, x + lean, foot - height));
        canvas.line(new Color(0x6B6A66), 6, new java.awt.geom.Line2D.Double(x + lean - 44, foot - height + 26, x + lean + 44, foot - height + 22));
    }
}
