/// Who did what, when, and what it was before and after.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "tenancy", "identity"})
package kolo.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
