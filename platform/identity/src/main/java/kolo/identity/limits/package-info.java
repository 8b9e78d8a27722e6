/// Attempts counted in the database, so that all nodes count together.
@NullMarked
package kolo.identity.limits;

import org.jspecify.annotations.NullMarked;
