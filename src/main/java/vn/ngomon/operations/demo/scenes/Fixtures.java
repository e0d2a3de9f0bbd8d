package vn.ngomon.operations.demo.scenes;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.geom.Line2D;

/** What stands in the street, or ought to. */
final class Fixtures {

    private Fixtures() {}

    static void lamp(Canvas canvas, boolean mended) {
        int x = canvas.between(240, 700);
        var foot = canvas.horizon + 90.0;
        canvas.line(new Color(0x74777A), 12, new Line2D.Double(x, foot, x, foot - 380));
        canvas.line(new Color(0x74777A), 8, new Line2D.Double(x, foot - 380, x + 96, foot - 396));
        canvas.box(new Color(0x55585B), x + 84, foot - 404, 62, 16);
        if (mended) {
            canvas.fill(new GradientPaint(x + 115, (float) foot - 390, new Color(255, 226, 150, 190), x + 115, (float) foot + 120, new Color(255, 226, 150, 0)),
                    Canvas.polygon(x + 92, foot - 388, x + 140, foot - 388, x + 330, foot + 160, x - 100, foot + 160));
        }
    }

    static void cable(Canvas canvas, boolean mended) {
        var foot = canvas.horizon + 84.0;
        int left = canvas.between(70, 200);
        int right = canvas.between(730, 900);
        Street.pole(canvas, left, foot, 330, mended ? 0 : canvas.between(-50, 50));
        Street.pole(canvas, right, foot, 330, 0);
        for (int i = 0; i < 7; i++) {
            canvas.line(new Color(0x1D1E20), 3, Canvas.hanging(left, foot - 320 + i * 7, right, foot - 318 + i * 6, mended ? 26 : canvas.between(40, i < 3 ? 420 : 150)));
        }
        if (!mended && canvas.chance(60)) {
            canvas.line(new Color(0x141517), 4, Canvas.hanging(right, foot - 300, right - canvas.between(120, 260), foot + canvas.between(60, 160), 90));
        }
    }

    static void pavement(Canvas canvas, boolean mended) {
        if (mended) {
            return;
        }
        int foot = canvas.horizon + 70;
        for (int x = canvas.between(20, 90); x < 880; x += canvas.between(120, 190)) {
            var cloth = canvas.one(0xC4392F, 0x2E6FA0, 0x2F7A4A, 0xE0B13C);
            canvas.line(new Color(0x707070), 4, new Line2D.Double(x + 50, foot, x + 50, foot - 150));
            canvas.fill(cloth, Canvas.polygon(x - 30, foot - 120, x + 50, foot - 170, x + 130, foot - 120));
            canvas.box(Canvas.shade(cloth, 0.8), x + 10, foot - 34, 74, 8);
            canvas.box(new Color(0x3C6FB4), x - 8, foot - 10, 22, 24);
            canvas.box(new Color(0xB4453C), x + 84, foot - 8, 22, 24);
        }
        if (canvas.chance(50)) {
            canvas.box(new Color(0xD4A23A), 0, canvas.horizon - 40, Canvas.WIDTH, 14);
        }
    }

    static void parking(Canvas canvas, boolean mended) {
        int count = mended ? 1 : canvas.between(3, 6);
        for (int i = 0; i < count; i++) {
            Street.car(canvas, mended ? 640 : 20 + i * 210 + canvas.between(-18, 18), canvas.horizon + canvas.between(54, 110), canvas.between(190, 240));
        }
    }

    static void site(Canvas canvas, boolean mended) {
        int y = canvas.horizon + canvas.between(130, 200);
        if (!mended) {
            canvas.fill(new Color(0x6F5C45), canvas.blob(canvas.between(340, 600), y + 90, 420, 150));
            canvas.fill(new Color(0x332A22), canvas.blob(canvas.between(360, 580), y + 96, 300, 90));
            canvas.fill(new Color(0xB59A6B), Canvas.polygon(60, y + 70, 190, y - 60, 330, y + 70));
        }
        for (int x = 80; x < 900; x += mended ? 400 : 130) {
            canvas.box(new Color(0xE8E3D8), x, y + 110, 96, 14);
            canvas.box(new Color(0xC4392F), x + 24, y + 110, 24, 14);
            canvas.box(new Color(0xC4392F), x + 72, y + 110, 24, 14);
            canvas.line(new Color(0x77736B), 5, new Line2D.Double(x + 10, y + 112, x + 10, y + 170));
            canvas.line(new Color(0x77736B), 5, new Line2D.Double(x + 86, y + 112, x + 86, y + 170));
        }
    }

    static void sign(Canvas canvas, boolean mended) {
        int x = canvas.between(260, 680);
        var foot = canvas.horizon + 110.0;
        var lean = mended ? 0 : canvas.between(60, 190) * (canvas.chance(50) ? 1 : -1);
        canvas.line(new Color(0x8B8D90), 10, new Line2D.Double(x, foot, x + lean, foot - 250));
        canvas.oval(new Color(0xC4322C), x + lean - 52, foot - 330, 104, 104);
        canvas.oval(new Color(0xF2F0EA), x + lean - 38, foot - 316, 76, 76);
        canvas.box(new Color(0xC4322C), x + lean - 32, foot - 288, 64, 18);
    }

    static void signal(Canvas canvas, boolean mended) {
        int x = canvas.between(240, 700);
        var foot = canvas.horizon + 100.0;
        canvas.line(new Color(0x55585B), 12, new Line2D.Double(x, foot, x, foot - 330));
        canvas.box(new Color(0x22252A), x - 30, foot - 400, 60, 150);
        int[] lamps = {0xE04436, 0xE8B53A, 0x3BB36A};
        for (int i = 0; i < 3; i++) {
            canvas.oval(mended && i == 2 ? new Color(lamps[i]) : Canvas.shade(new Color(lamps[i]), 0.28), x - 19, foot - 392 + i * 46, 38, 38);
        }
    }
}
