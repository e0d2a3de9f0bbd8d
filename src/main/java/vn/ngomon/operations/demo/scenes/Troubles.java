package vn.ngomon.operations.demo.scenes;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** What lies about, breaks open, falls or burns. */
final class Troubles {

    private Troubles() {}

    static void road(Canvas canvas, boolean mended) {
        for (int i = canvas.between(2, 5); i > 0; i--) {
            var width = canvas.between(110, 330);
            var hole = canvas.blob(canvas.between(140, 820), canvas.between(canvas.horizon + 150, 660), width, width * 0.34);
            canvas.fill(mended ? new Color(0x3A3B3E) : new Color(0x3B3631), hole);
            if (!mended) {
                canvas.line(new Color(0x8C857A), 5, hole);
                if (canvas.chance(60)) {
                    canvas.fill(new Color(0x8A7B63), canvas.blob(hole.getBounds().getCenterX(), hole.getBounds().getCenterY(), width * 0.6, width * 0.17));
                }
                pebbles(canvas, hole.getBounds().getX(), hole.getBounds().getMaxY(), width);
            }
        }
    }

    static void rubbish(Canvas canvas, boolean mended) {
        int x = canvas.between(180, 560);
        int foot = canvas.horizon + canvas.between(110, 210);
        if (mended) {
            canvas.box(new Color(0x2F7A4A), x + 60, foot - 90, 90, 96);
            return;
        }
        for (int i = canvas.between(26, 44); i > 0; i--) {
            var size = canvas.between(34, 92);
            canvas.fill(canvas.one(0x222326, 0x3A3D42, 0xDADFE3, 0xC4392F, 0x2F7D8E, 0xE0B13C, 0x8A6B4A, 0xF3F0E8, 0x4A6B3C),
                    canvas.blob(x + canvas.random.nextDouble() * 300, foot - canvas.random.nextDouble() * 90, size, size * 0.75));
        }
        pebbles(canvas, x - 30, foot + 30, 380);
    }

    static void tree(Canvas canvas, boolean mended) {
        int foot = canvas.horizon + canvas.between(150, 260);
        if (mended) {
            canvas.oval(new Color(0xA07C50), 380, foot - 20, 110, 40);
            return;
        }
        int x = canvas.between(90, 260);
        var length = canvas.between(380, 560);
        canvas.line(new Color(0x5A4431), canvas.between(26, 44), new Line2D.Double(x, foot, x + length, foot - canvas.between(20, 120)));
        for (int i = 0; i < 26; i++) {
            canvas.fill(canvas.one(0x3E6B35, 0x4C7C3F, 0x35602F, 0x6B8F45), canvas.blob(x + length + canvas.between(-150, 150), foot - 70 + canvas.between(-110, 110), 120, 84));
        }
        canvas.fill(new Color(0x6B4B32), canvas.blob(x, foot, 130, 120));
    }

    static void flood(Canvas canvas, boolean mended) {
        if (mended) {
            canvas.fill(new Color(0x6F675C), canvas.blob(canvas.between(300, 600), canvas.horizon + 240.0, 300, 60));
            return;
        }
        int level = canvas.horizon + canvas.between(20, 70);
        canvas.fill(new GradientPaint(0, level, new Color(0x8C7A5E), 0, Canvas.HEIGHT, new Color(0x6A5A45)), new Rectangle2D.Double(0, level, Canvas.WIDTH, Canvas.HEIGHT));
        for (int i = 0; i < 70; i++) {
            int x = canvas.between(-40, 940);
            int y = canvas.between(level + 12, 712);
            canvas.line(new Color(255, 250, 235, canvas.between(22, 80)), 2.5f, new Line2D.Double(x, y, x + canvas.between(30, 150), y));
        }
        if (canvas.chance(60)) {
            Street.car(canvas, canvas.between(120, 600), level + canvas.between(36, 110), canvas.between(170, 260));
            canvas.box(new Color(0x7B6A50), 0, level + 150, Canvas.WIDTH, 34);
        }
        if (canvas.chance(70)) {
            for (int i = 0; i < 120; i++) {
                int x = canvas.between(0, 980);
                int y = canvas.between(0, 700);
                canvas.line(new Color(230, 236, 242, 90), 1.4f, new Line2D.Double(x, y, x - 8, y + 26));
            }
        }
    }

    static void slide(Canvas canvas, boolean mended) {
        canvas.fill(new Color(0x4E7040), Canvas.polygon(0, 40, 480, canvas.horizon - 120, 700, canvas.horizon + 90, 0, canvas.horizon + 110));
        canvas.fill(new Color(0x9C6B43), Canvas.polygon(120, 130, 420, canvas.horizon - 90, 560, canvas.horizon + 100, 90, canvas.horizon + 110));
        if (!mended) {
            for (int i = 0; i < 46; i++) {
                var size = canvas.between(30, 120);
                canvas.fill(canvas.one(0x8A5D3A, 0x7A5233, 0xA9794C, 0x6E6A62), canvas.blob(canvas.between(40, 760), canvas.horizon + canvas.between(80, 260), size, size * 0.6));
            }
        }
    }

    static void smoke(Canvas canvas, boolean mended) {
        if (mended) {
            return;
        }
        int x = canvas.between(220, 720);
        int foot = canvas.horizon + 60;
        for (int i = 0; i < 44; i++) {
            var size = 50 + i * 5;
            canvas.oval(new Color(70, 66, 62, canvas.between(24, 60)), x + canvas.between(-40 - i * 3, 40 + i * 5), foot - 40 - i * 9.0, size, size * 0.8);
        }
        for (int i = 0; i < 12; i++) {
            canvas.oval(canvas.one(0xE86A1E, 0xF2B134, 0xC8401A), x + canvas.between(-50, 60), foot + canvas.between(-40, 10), 34, 46);
        }
    }

    static void place(Canvas canvas, boolean mended) {
        int x = canvas.between(180, 480);
        int top = canvas.horizon - canvas.between(200, 260);
        canvas.box(new Color(0xE9DDBB), x, top, 330, canvas.horizon - top + 20);
        canvas.fill(new Color(0x8C3F2D), Canvas.polygon(x - 26, top, x + 165, top - 70, x + 356, top));
        for (int i = 0; i < 5; i++) {
            canvas.box(new Color(0xC8B98F), x + 16 + i * 70, top + 20, 18, canvas.horizon - top);
        }
        canvas.fill(new Color(0x5B4636), new Ellipse2D.Double(x + 128, canvas.horizon - 110, 74, 130));
        if (!mended && canvas.chance(60)) {
            pebbles(canvas, x, canvas.horizon + 70.0, 340);
        }
    }

    static void leak(Canvas canvas, boolean mended) {
        int x = canvas.between(260, 700);
        int y = canvas.horizon + canvas.between(140, 220);
        if (mended) {
            canvas.box(new Color(0x494A4D), x - 60, y - 26, 150, 66);
            return;
        }
        canvas.fill(new Color(150, 178, 196, 190), canvas.blob(x, y + 70, canvas.between(420, 680), 150));
        for (int i = 0; i < 26; i++) {
            canvas.line(new Color(226, 240, 248, 170), 4, Canvas.hanging(x, y, x + canvas.between(-130, 130), y + canvas.between(-10, 70), -canvas.between(60, 240)));
        }
        canvas.oval(new Color(0x2B2A28), x - 34, y - 10, 68, 24);
    }

    static void pebbles(Canvas canvas, double x, double y, double width) {
        for (int i = 0; i < 24; i++) {
            canvas.oval(canvas.one(0x8C857A, 0x6E6960, 0xA39A8B, 0x4F4B45), x + canvas.random.nextDouble() * width, y + canvas.between(-14, 26), canvas.between(5, 16), canvas.between(4, 10));
        }
    }
}
