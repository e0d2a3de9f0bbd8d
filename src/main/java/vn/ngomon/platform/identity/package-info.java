/** Accounts, sign-in, sessions, tokens: who is at the other end. */
@NullMarked
@ApplicationModule(id = "identity", allowedDependencies = {"audit", "command", "directory", "journal", "print", "time", "ui"})
package vn.ngomon.platform.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
