/** Taking dossiers in at the desk: typed in, scanned, served while people wait, or entered after an outage. */
@NullMarked
package vn.ngomon.government.dossier.intake;

import org.jspecify.annotations.NullMarked;
