/** Paper: PDF/A from pages with Vietnamese letters embedded, DOCX filled without losing its looks, QR and bar codes. */
@NullMarked
@ApplicationModule(id = "print", allowedDependencies = {"ui", "directory"})
package vn.ngomon.platform.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
