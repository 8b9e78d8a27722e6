/// Pages for sign-in, sessions, people and roles, and the settings of a network.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "tenancy", "texts", "mail", "identity", "audit", "files", "web",
    "web :: ui"})
package kolo.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
