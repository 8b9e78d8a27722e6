/// The outbox: mail written in the transaction, delivered and retried.
@ApplicationModule(allowedDependencies = {"kernel", "tenancy", "texts"})
@NullMarked
package kolo.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
