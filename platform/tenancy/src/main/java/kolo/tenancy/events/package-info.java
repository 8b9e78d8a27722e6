/// The tenant travels with the event.
@NullMarked
package kolo.tenancy.events;

import org.jspecify.annotations.NullMarked;
