/** What a dossier ends in: drafts, the approved one, number, date and signed file. */
@NullMarked
@NamedInterface("results")
package vn.ngomon.government.dossier.results;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
