/** Filing online: what is needed, one question group a page, papers photographed or uploaded, everything checked, receipt. */
@NullMarked
package vn.ngomon.government.dossier.filing;

import org.jspecify.annotations.NullMarked;
