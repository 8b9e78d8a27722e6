/// Accounts, credentials, sessions, roles, the current actor and the visibility decision. No pages.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "tenancy", "texts", "mail"})
package kolo.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
