/// Project records with their consortia and documents, project ideas, the document register and the label register.
@NullMarked
@ApplicationModule(displayName = "Projects", allowedDependencies = {"kernel", "tenancy", "texts", "mail", "identity",
    "audit", "files", "tables", "search", "print", "membership", "web", "web :: ui", "web :: circle"})
package kolo.projects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
