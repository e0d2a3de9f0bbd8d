/** What a picture looks like from afar, without decoding it where that can be spared. */
@NullMarked
package vn.ngomon.platform.file.glance;

import org.jspecify.annotations.NullMarked;
