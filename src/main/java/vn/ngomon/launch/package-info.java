/** What happens before Spring: options, the data folder, the embedded database. */
@org.jspecify.annotations.NullMarked
package vn.ngomon.launch;
