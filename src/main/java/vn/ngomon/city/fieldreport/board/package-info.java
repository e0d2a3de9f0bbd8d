/** What everybody sees of field reports: list, map, one report, feeds, open data. Reads nothing but what was published. */
@NullMarked
@NamedInterface("board")
package vn.ngomon.city.fieldreport.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
