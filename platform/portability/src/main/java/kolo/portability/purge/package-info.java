/// A closed network erased when its grace period is over.
@NullMarked
package kolo.portability.purge;

import org.jspecify.annotations.NullMarked;
