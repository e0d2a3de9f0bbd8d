/** Campaigns such as Ngày chủ nhật xanh: events where people meet and mend what was reported, kept by those who organise them. */
@NullMarked
@NamedInterface("campaign")
package vn.ngomon.city.fieldreport.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
