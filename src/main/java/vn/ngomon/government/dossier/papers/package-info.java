/** What is handed in with a dossier: its papers, what the desk made of them, and what is asked for afterwards (Form 02). */
@NullMarked
@NamedInterface("papers")
package vn.ngomon.government.dossier.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
