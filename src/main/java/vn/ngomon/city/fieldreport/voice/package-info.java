/** What people say of a public report: I have seen it too, keep me informed, that is how well it was answered, it is not mended. And what they are told in return. */
@NullMarked
@NamedInterface("voice")
package vn.ngomon.city.fieldreport.voice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
