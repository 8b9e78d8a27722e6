/// What an operator's monitoring sees: figures, traces, log lines, and whether this node should get requests.
@NullMarked
package kolo.app.watch;

import org.jspecify.annotations.NullMarked;
