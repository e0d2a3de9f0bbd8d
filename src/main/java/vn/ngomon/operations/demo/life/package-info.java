/** The plans carried out day by day through the services people use. */
@NullMarked
package vn.ngomon.operations.demo.life;

import org.jspecify.annotations.NullMarked;
