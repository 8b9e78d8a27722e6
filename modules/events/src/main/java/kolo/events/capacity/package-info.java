/// Who gets a place: pure decisions on pools, the waiting list and the time of an offer, without a database.
@NullMarked
package kolo.events.capacity;

import org.jspecify.annotations.NullMarked;
