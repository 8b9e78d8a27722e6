/// The events that Kolo's first networks come with.
@NullMarked
package kolo.events.first;

import org.jspecify.annotations.NullMarked;
