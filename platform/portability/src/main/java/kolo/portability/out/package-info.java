/// A network out: the archive written, kept for some days and handed to those who may have it.
@NullMarked
package kolo.portability.out;

import org.jspecify.annotations.NullMarked;
