/// Kolo: networks of organisations, each in its own workspace, run as one service.
@NullMarked
package kolo;

import org.jspecify.annotations.NullMarked;
