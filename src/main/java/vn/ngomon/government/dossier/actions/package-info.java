/** What officials may do with a dossier: the forms read off its process, what was typed into them, and doing it, all or nothing. */
@NullMarked
package vn.ngomon.government.dossier.actions;

import org.jspecify.annotations.NullMarked;
