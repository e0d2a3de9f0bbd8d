/** Millions of points in memory: clustered for any view of a map, and found around a place. Pure code that keeps no tables. */
@NullMarked
@NamedInterface("points")
package vn.ngomon.platform.place.points;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
