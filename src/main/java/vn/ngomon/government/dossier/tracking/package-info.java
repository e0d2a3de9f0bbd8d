/** Following a dossier: the owner's own pages, the public look-up, news to the applicant, and what the program does by rule. */
@NullMarked
package vn.ngomon.government.dossier.tracking;

import org.jspecify.annotations.NullMarked;
