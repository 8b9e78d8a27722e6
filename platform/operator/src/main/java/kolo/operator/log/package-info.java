/// Enters what operators did into the platform's own log.
@NullMarked
package kolo.operator.log;

import org.jspecify.annotations.NullMarked;
