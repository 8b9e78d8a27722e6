/// The life of a turn: its rules by name, and what people do with it.
@NullMarked
package kolo.governance.turn;

import org.jspecify.annotations.NullMarked;
