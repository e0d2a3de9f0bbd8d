/** Pictures of the demo's field reports: drawn by the program, so that nobody's photograph is needed. */
@NullMarked
package vn.ngomon.operations.demo.scenes;

import org.jspecify.annotations.NullMarked;
