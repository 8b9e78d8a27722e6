/// What operators did.
@NullMarked
package kolo.operator.log;

import org.jspecify.annotations.NullMarked;
