/// What happens at the door: QR codes, checking in, badges and certificates of attendance.
@NullMarked
package kolo.events.door;

import org.jspecify.annotations.NullMarked;
