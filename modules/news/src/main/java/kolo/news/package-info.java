/// Articles with their revisions and translations, and the outlets that carry them.
@NullMarked
@ApplicationModule(displayName = "News", allowedDependencies = {"kernel", "tenancy", "texts", "mail", "identity",
    "audit", "files", "tables", "search", "print", "membership", "web", "web :: ui", "web :: circle"})
package kolo.news;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
