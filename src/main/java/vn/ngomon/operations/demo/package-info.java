/** The demo province: Thừa Thiên Huế of 2020 as a simulation, made through the services that people use. */
@NullMarked
@ApplicationModule(id = "demo")
package vn.ngomon.operations.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
