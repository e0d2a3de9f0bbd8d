/** One search over everything the features let be found. */
@NullMarked
package vn.ngomon.platform.ui.search;

import org.jspecify.annotations.NullMarked;
