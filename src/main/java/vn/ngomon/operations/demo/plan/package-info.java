/** What is to become of every simulated dossier, decided beforehand from the seed. */
@NullMarked
package vn.ngomon.operations.demo.plan;

import org.jspecify.annotations.NullMarked;
