/**
 * Photographs from the public: cleaned of everything that says more than the picture, compared, and redacted.
 *
 * <p>What the page that sends them does first, and this package never relies on:
 * <ul>
 * <li>shrinks a picture to some 1600 pixels and 300 kB as JPEG;
 * <li>turns HEIC into JPEG where the browser can show HEIC ({@code createImageBitmap} succeeds, so a canvas can draw it); its file field
 *     accepts {@code image/jpeg,image/png} only, for which iPhones convert by themselves. What arrives as HEIC all the same is converted
 *     here where the machine has libheif's converter, and refused with advice where it has not;
 * <li>sends the place and time of the picture as fields of their own: a canvas drops EXIF, and phones often did so before.
 * </ul>
 *
 * <p>Colour profiles go too: a profile names devices, dates and serial numbers in text of any length, and is fed to a native colour
 * engine by every viewer. Pictures of a wide gamut look a little paler without it.
 */
@NullMarked
@NamedInterface("photo")
package vn.ngomon.platform.file.photo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
