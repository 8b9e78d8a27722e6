/// The pages on which series, editions, programmes, itineraries and files are edited.
@NullMarked
package kolo.events.editor;

import org.jspecify.annotations.NullMarked;
