package vn.ngomon.operations.demo.scenes;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.SplittableRandom;

/** A picture in the making, thought of as 960 by 720, with the few strokes that all scenes are made of. */
final class Canvas {

    static final int WIDTH = 960;
    static final int HEIGHT = 720;
    private static final double SCALE = 5.0 / 6;

    final SplittableRandom random;
    final Light light;
    /** Where the ground begins. */
    final int horizon;
    private final BufferedImage picture = new BufferedImage((int) (WIDTH * SCALE), (int) (HEIGHT * SCALE), BufferedImage.TYPE_INT_RGB);
    private final Graphics2D pen = picture.createGraphics();

    Canvas(SplittableRandom random, Light light) {
        this.random = random;
        this.light = light;
        this.horizon = 300 + random.nextInt(90);
        pen.scale(SCALE, SCALE);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    BufferedImage picture() {
        pen.dispose();
        return picture;
    }

    void fill(Paint paint, Shape shape) {
        pen.setPaint(paint);
        pen.fill(shape);
    }

    void line(Color color, float width, Shape shape) {
        pen.setPaint(color);
        pen.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(shape);
    }

    void box(Color color, double x, double y, double width, double height) {
        fill(color, new Rectangle2D.Double(x, y, width, height));
    }

    void oval(Paint paint, double x, double y, double width, double height) {
        fill(paint, new Ellipse2D.Double(x, y, width, height));
    }

    void sky() {
        fill(new GradientPaint(0, 0, light.top, 0, horizon, light.bottom), new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
    }

    static Shape polygon(double... points) {
        var path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }

    /** A closed, uneven outline around a middle. */
    Shape blob(double x, double y, double width, double height) {
        var path = new Path2D.Double();
        int corners = 11;
        for (int i = 0; i < corners; i++) {
            var angle = 2 * Math.PI * i / corners;
            var reach = 0.75 + random.nextDouble(0.35);
            var px = x + Math.cos(angle) * width / 2 * reach;
            var py = y + Math.sin(angle) * height / 2 * reach;
            if (i == 0) {
                path.moveTo(px, py);
            } else {
                path.lineTo(px, py);
            }
        }
        path.closePath();
        return path;
    }

    /** Hangs between two points. */
    static Shape hanging(double x1, double y1, double x2, double y2, double sag) {
        return new CubicCurve2D.Double(x1, y1, x1 + (x2 - x1) / 3, y1 + sag, x1 + (x2 - x1) * 2 / 3, y2 + sag, x2, y2);
    }

    int between(int from, int to) {
        return from + random.nextInt(to - from);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    Color one(int... colors) {
        return new Color(colors[random.nextInt(colors.length)]);
    }

    static Color shade(Color color, double factor) {
        return new Color(clamp((int) (color.getRed() * factor)), clamp((int) (color.getGreen() * factor)), clamp((int) (color.getBlue() * factor)));
    }

    private static int clamp(int value) {
        return Math.max(0, Math.min(255, value));
    }

    /** Darkness over everything painted so far. */
    void dusk() {
        if (light.dark > 0) {
            fill(new Color(8, 12, 30, light.dark), new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        }
    }

    /** The grain of a cheap lens. */
    void grain() {
        var pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            var rgb = pixels[i];
            var noise = random.nextInt(7) - 3;
            pixels[i] = clamp((rgb >> 16 & 255) + noise) << 16 | clamp((rgb >> 8 & 255) + noise) << 8 | clamp((rgb & 255) + noise);
        }
    }
}
