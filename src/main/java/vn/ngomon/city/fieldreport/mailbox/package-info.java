/** Reports that come by e-mail: each new letter to the centre's address waits there like any other report. */
@NullMarked
package vn.ngomon.city.fieldreport.mailbox;

import org.jspecify.annotations.NullMarked;
