/** Dossiers for programs: {@code /api/v1/dossiers}, {@code /api/v1/files}, {@code /api/v1/tracking}. */
@NullMarked
package vn.ngomon.government.dossier.api;

import org.jspecify.annotations.NullMarked;
