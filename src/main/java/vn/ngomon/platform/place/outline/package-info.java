/** A map drawn from what the program knows itself: outlines of units, rivers, lagoons and landmarks. */
@NullMarked
package vn.ngomon.platform.place.outline;

import org.jspecify.annotations.NullMarked;
