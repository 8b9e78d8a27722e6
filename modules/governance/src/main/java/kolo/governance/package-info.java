/// Who holds which office of a network, whose turn is next and why, and what a mandate promised and did.
@NullMarked
@ApplicationModule(displayName = "Governance", allowedDependencies = {"kernel", "tenancy", "texts", "mail", "identity",
    "audit", "files", "tables", "search", "print", "membership", "web", "web :: ui", "web :: circle"})
package kolo.governance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
