/// One network out as open formats, in again into another deployment, and purged when it is closed for good.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "tenancy", "texts", "identity", "audit", "files", "operator", "web",
    "web :: ui"})
package kolo.portability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
