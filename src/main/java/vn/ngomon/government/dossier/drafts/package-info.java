/** What applicants have begun and not sent: answers, papers on the shelf, the agency it would go to; it becomes a dossier once. */
@NullMarked
package vn.ngomon.government.dossier.drafts;

import org.jspecify.annotations.NullMarked;
