/// What the office does with those who registered: look, decide, write, count, export.
@NullMarked
package kolo.events.participants;

import org.jspecify.annotations.NullMarked;
