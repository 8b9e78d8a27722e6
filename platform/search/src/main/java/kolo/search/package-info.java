/// The index of everything in a network that can be found by words: one table of folded terms, filtered by visibility in the same SQL.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "tenancy", "texts", "identity"})
package kolo.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
