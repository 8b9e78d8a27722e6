/// Networks, the host names they answer on, and the walls between them.
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package kolo.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
