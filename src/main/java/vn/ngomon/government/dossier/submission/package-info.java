/** Taking in a submission, whichever door it comes through: checked, sent to the competent agency, opened as a dossier. */
@NullMarked
@NamedInterface("submission")
package vn.ngomon.government.dossier.submission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
