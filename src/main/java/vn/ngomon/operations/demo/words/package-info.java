/** What the demo's residents and officers write of field reports: sentences put together from the program's own phrases. */
@NullMarked
package vn.ngomon.operations.demo.words;

import org.jspecify.annotations.NullMarked;
