/// Programmes: tracks, rooms, sessions and who speaks in them; and the itinerary of a mission.
@NullMarked
package kolo.events.programme;

import org.jspecify.annotations.NullMarked;
