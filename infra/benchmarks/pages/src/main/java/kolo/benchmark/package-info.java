/// Loads the packaged application and a plain program beside it, and writes what was seen as a table.
@NullMarked
package kolo.benchmark;

import org.jspecify.annotations.NullMarked;
