/** The gate as an app on a phone: installable, open without a network, and an outbox for what could not be sent yet. */
@NullMarked
package vn.ngomon.platform.ui.app;

import org.jspecify.annotations.NullMarked;
