/** The demo's field reports since 2019: planned from one seed, carried out by the services people use. */
@NullMarked
package vn.ngomon.operations.demo.reports;

import org.jspecify.annotations.NullMarked;
