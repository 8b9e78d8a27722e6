/// The published rules of an office's rotation, and the line of succession that follows from them.
@NullMarked
package kolo.governance.scheme;

import org.jspecify.annotations.NullMarked;
