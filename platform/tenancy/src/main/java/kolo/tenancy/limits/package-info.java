/// What one network may use of a platform that it shares with others.
@NullMarked
package kolo.tenancy.limits;

import org.jspecify.annotations.NullMarked;
