/** Short films from phones, for those who work on what they show: kept without anything that says where, when and by whom. */
@NullMarked
@NamedInterface("video")
package vn.ngomon.platform.file.video;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
