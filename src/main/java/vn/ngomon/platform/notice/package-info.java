/** Telling people: the inbox in the program, mail and browsers through an outbox, text messages through a gateway. */
@NullMarked
@ApplicationModule(id = "notice", allowedDependencies = {"time", "calendar", "journal", "directory", "identity", "search", "ui"})
package vn.ngomon.platform.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
