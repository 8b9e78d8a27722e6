/// Members, their representatives, the dated record of membership, and the directory.
@NullMarked
@ApplicationModule(displayName = "Membership", allowedDependencies = {"kernel", "tenancy", "texts", "mail", "identity",
    "audit", "files", "tables", "web",
    "web :: ui", "web :: circle"})
package kolo.membership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
