/** Draft and papers read beside each other, and what a leader wrote when a draft went back. */
@NullMarked
package vn.ngomon.government.dossier.reading;

import org.jspecify.annotations.NullMarked;
