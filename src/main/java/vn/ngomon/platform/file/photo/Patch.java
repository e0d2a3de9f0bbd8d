package vn.ngomon.platform.file.photo;

/** An area of a picture to be hidden, in shares of the width and height of the picture as it is shown (0 to 1). */
public record Patch(double left, double top, double width, double height) {

    /** Where the edges were computed from pixels, a hair's breadth over is meant as the edge. */
    private static final double HAIR = 1e-6;

    public Patch {
        if (!fits(left, top, width, height)) {
            throw new IllegalArgumentException("Not an area of a picture: " + left + ", " + top + ", " + width + ", " + height);
        }
    }

    /** Whether these are an area, for what people and their programs send. */
    public static boolean fits(double left, double top, double width, double height) {
        return left >= 0 && top >= 0 && width > 0 && height > 0 && left + width <= 1 + HAIR && top + height <= 1 + HAIR;
    }
}
