/// Uploads: type by content, size and pixel limits, re-encoding, and the visibility guard.
@NullMarked
package kolo.files;

import org.jspecify.annotations.NullMarked;
