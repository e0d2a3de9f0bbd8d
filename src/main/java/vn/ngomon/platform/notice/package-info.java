/** Telling people: the inbox in the program, mail and browsers through an outbox, short messages when a gateway comes. */
@NullMarked
@ApplicationModule(id = "notice", allowedDependencies = {"time", "calendar", "journal", "directory", "identity", "ui"})
package vn.ngomon.platform.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
