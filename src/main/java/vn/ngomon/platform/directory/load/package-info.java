@org.jspecify.annotations.NullMarked
package vn.ngomon.platform.directory.load;
