package vn.ngomon.operations.demo.scenes;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;

/** What a picture is about; mended, the same place without the trouble. */
enum Motif {

    ROAD {
        @Override
        void paint(Canvas canvas, boolean mended) {
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
    },

    RUBBISH {
        @Override
        void paint(Canvas canvas, boolean mended) {
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
    },

    TREE {
        @Override
        void paint(Canvas canvas, boolean mended) {
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
    },

    LAMP {
        @Override
        void paint(Canvas canvas, boolean mended) {
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
    },

    FLOOD {
        @Override
        void paint(Canvas canvas, boolean mended) {
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
    },

    CABLE {
        @Override
        void paint(Canvas canvas, boolean mended) {
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
    },

    LEAK {
        @Override
        void paint(Canvas canvas, boolean mended) {
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
    },

    PAVEMENT {
        @Override
        void paint(Canvas canvas, boolean mended) {
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
    },

    PARKING {
        @Override
        void paint(Canvas canvas, boolean mended) {
            int count = mended ? 1 : canvas.between(3, 6);
            for (int i = 0; i < count; i++) {
                Street.car(canvas, mended ? 640 : 20 + i * 210 + canvas.between(-18, 18), canvas.horizon + canvas.between(54, 110), canvas.between(190, 240));
            }
        }
    },

    SITE {
        @Override
        void paint(Canvas canvas, boolean mended) {
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
    },

    SLIDE {
        @Override
        void paint(Canvas canvas, boolean mended) {
            canvas.fill(new Color(0x4E7040), Canvas.polygon(0, 40, 480, canvas.horizon - 120, 700, canvas.horizon + 90, 0, canvas.horizon + 110));
            canvas.fill(new Color(0x9C6B43), Canvas.polygon(120, 130, 420, canvas.horizon - 90, 560, canvas.horizon + 100, 90, canvas.horizon + 110));
            if (!mended) {
                for (int i = 0; i < 46; i++) {
                    var size = canvas.between(30, 120);
                    canvas.fill(canvas.one(0x8A5D3A, 0x7A5233, 0xA9794C, 0x6E6A62), canvas.blob(canvas.between(40, 760), canvas.horizon + canvas.between(80, 260), size, size * 0.6));
                }
            }
        }
    },

    SIGN {
        @Override
        void paint(Canvas canvas, boolean mended) {
            int x = canvas.between(260, 680);
            var foot = canvas.horizon + 110.0;
            var lean = mended ? 0 : canvas.between(60, 190) * (canvas.chance(50) ? 1 : -1);
            canvas.line(new Color(0x8B8D90), 10, new Line2D.Double(x, foot, x + lean, foot - 250));
            canvas.oval(new Color(0xC4322C), x + lean - 52, foot - 330, 104, 104);
            canvas.oval(new Color(0xF2F0EA), x + lean - 38, foot - 316, 76, 76);
            canvas.box(new Color(0xC4322C), x + lean - 32, foot - 288, 64, 18);
        }
    },

    SIGNAL {
        @Override
        void paint(Canvas canvas, boolean mended) {
            int x = canvas.between(240, 700);
            var foot = canvas.horizon + 100.0;
            canvas.line(new Color(0x55585B), 12, new Line2D.Double(x, foot, x, foot - 330));
            canvas.box(new Color(0x22252A), x - 30, foot - 400, 60, 150);
            int[] lamps = {0xE04436, 0xE8B53A, 0x3BB36A};
            for (int i = 0; i < 3; i++) {
                canvas.oval(mended && i == 2 ? new Color(lamps[i]) : Canvas.shade(new Color(lamps[i]), 0.28), x - 19, foot - 392 + i * 46, 38, 38);
            }
        }
    },

    SMOKE {
        @Override
        void paint(Canvas canvas, boolean mended) {
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
    },

    PLACE {
        @Override
        void paint(Canvas canvas, boolean mended) {
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
    };

    abstract void paint(Canvas canvas, boolean mended);

    static void pebbles(Canvas canvas, double x, double y, double width) {
        for (int i = 0; i < 24; i++) {
            canvas.oval(canvas.one(0x8C857A, 0x6E6960, 0xA39A8B, 0x4F4B45), x + canvas.random.nextDouble() * width, y + canvas.between(-14, 26), canvas.between(5, 16), canvas.between(4, 10));
        }
    }

    /** @param category of reports */
    static Motif of(String category) {
        return switch (category) {
            case "GT.MAT_DUONG", "GT.NAP_CONG", "GT.CAU" -> ROAD;
            case "GT.DEN_DUONG", "TI.MAT_DIEN" -> LAMP;
            case "GT.DEN_TIN_HIEU" -> SIGNAL;
            case "GT.BIEN_BAO", "DT.QUANG_CAO", "GT.XE_BUYT" -> SIGN;
            case "GT.DAU_XE", "GT.VI_PHAM", "GT.TAI_NAN" -> PARKING;
            case "MT.RAC", "MT.XA_TROM", "NN.DICH_BENH" -> RUBBISH;
            case "MT.NGAP", "NN.THUY_LOI", "MT.NUOC_THAI" -> FLOOD;
            case "MT.CAY_XANH", "MT.CAY_NGUY_HIEM" -> TREE;
            case "MT.KHOI_BUI", "AN.CHAY", "NN.RUNG" -> SMOKE;
            case "DT.VIA_HE", "DT.CHO", "YT.ATTP", "VX.DU_LICH", "MT.TIENG_ON" -> PAVEMENT;
            case "DT.CONG_TRINH", "DT.XAY_DUNG", "NN.KHAI_THAC" -> SITE;
            case "TI.CAP", "TI.DIEN_NGUY_HIEM" -> CABLE;
            case "TI.RO_NUOC", "TI.MAT_NUOC" -> LEAK;
            case "NN.SAT_LO" -> SLIDE;
            default -> PLACE;
        };
    }

    /** What only shows in the dark, or in the rain. */
    Light light(SplittableRandom dice) {
        return switch (this) {
            case LAMP -> dice.nextInt(4) > 0 ? Light.NIGHT : Light.DUSK;
            case FLOOD, SLIDE, TREE -> dice.nextInt(4) > 0 ? Light.GREY : Light.DAY;
            case PAVEMENT, PARKING -> dice.nextInt(4) == 0 ? Light.DUSK : Light.DAY;
            default -> dice.nextInt(7) == 0 ? Light.DUSK : dice.nextInt(3) == 0 ? Light.GREY : Light.DAY;
        };
    }
}
