/// A whole network out, in again elsewhere, and gone.
@NullMarked
package kolo.moving;

import org.jspecify.annotations.NullMarked;
