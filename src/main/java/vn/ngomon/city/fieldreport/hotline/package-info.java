/** Reports that an officer of the centre writes down for somebody who called, wrote or came by. */
@NullMarked
package vn.ngomon.city.fieldreport.hotline;

import org.jspecify.annotations.NullMarked;
