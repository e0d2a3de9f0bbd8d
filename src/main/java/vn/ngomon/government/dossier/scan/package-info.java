/** One scan of a whole set of papers, its pages given to the papers they belong to. */
@NullMarked
package vn.ngomon.government.dossier.scan;

import org.jspecify.annotations.NullMarked;
