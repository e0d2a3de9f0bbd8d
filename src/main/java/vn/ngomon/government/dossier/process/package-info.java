/** Which process definition a procedure's dossiers run by: one of {@code dossier/process}, with the version's own budgets and sections. */
@NullMarked
package vn.ngomon.government.dossier.process;

import org.jspecify.annotations.NullMarked;
