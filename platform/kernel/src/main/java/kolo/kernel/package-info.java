/// Identifiers, value types and problem types. No beans, no entities.
@NullMarked
package kolo.kernel;

import org.jspecify.annotations.NullMarked;
