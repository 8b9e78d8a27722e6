/// Identifiers, value types and problem types that every module shares. No beans, no entities.
@NullMarked
@ApplicationModule(allowedDependencies = {}, type = ApplicationModule.Type.OPEN)
package kolo.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
