/// A network in again: an archive checked and brought in as it was.
@NullMarked
package kolo.portability.in;

import org.jspecify.annotations.NullMarked;
