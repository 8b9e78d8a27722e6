/// The operator console: onboarding, life cycle and health of networks. Its pages exist on the platform's host alone.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "tenancy", "texts", "identity", "mail", "audit", "web",
    "web :: ui"})
package kolo.operator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
