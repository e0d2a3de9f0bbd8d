/** Public reports on the map: kept in memory by every node, so that any view of millions is drawn at once. */
@NullMarked
package vn.ngomon.city.fieldreport.map;

import org.jspecify.annotations.NullMarked;
