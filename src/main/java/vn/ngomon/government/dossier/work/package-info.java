/** Dossiers at work: the officials' page of one dossier, its actions, papers beside each other, drafts and signatures. */
@NullMarked
package vn.ngomon.government.dossier.work;

import org.jspecify.annotations.NullMarked;
