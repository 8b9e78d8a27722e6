/// iCalendar: feeds, single events, invitations by mail (RFC 5545, RFC 5546, RFC 6047, RFC 7986).
@NullMarked
package kolo.events.calendar;

import org.jspecify.annotations.NullMarked;
