/// Registrations: settings, the one path by which places change hands, letters, and the pages of participants and office.
@NullMarked
package kolo.events.registration;

import org.jspecify.annotations.NullMarked;
