/** Map tiles out of files: a province's own extract, imported once and served from the shared folder. */
@NullMarked
package vn.ngomon.platform.place.basemap;

import org.jspecify.annotations.NullMarked;
