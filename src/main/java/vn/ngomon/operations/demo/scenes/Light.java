package vn.ngomon.operations.demo.scenes;

import java.awt.Color;

/** The time of day and the weather of a picture. */
enum Light {
    DAY(new Color(0x9FC8E8), new Color(0xEAF3F8), 0),
    GREY(new Color(0xA9B3B8), new Color(0xDCE1E2), 26),
    DUSK(new Color(0x5A5F8C), new Color(0xE9A978), 70),
    NIGHT(new Color(0x0C1226), new Color(0x2B3352), 150);

    final Color top;
    final Color bottom;
    /** How much of everything is lost in the dark, of 255. */
    final int dark;

    Light(Color top, Color bottom, int dark) {
        this.top = top;
        this.bottom = bottom;
        this.dark = dark;
    }
}
