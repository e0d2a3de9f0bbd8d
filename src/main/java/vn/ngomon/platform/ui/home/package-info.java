/** The gate of the house, and the pages that say what it is. */
@NullMarked
package vn.ngomon.platform.ui.home;

import org.jspecify.annotations.NullMarked;
