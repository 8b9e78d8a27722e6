/// What everybody sees of the events: list, calendar, the page of an edition and of a series.
@NullMarked
package kolo.events.agenda;

import org.jspecify.annotations.NullMarked;
