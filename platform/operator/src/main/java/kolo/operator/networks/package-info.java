/// The networks that there are: their list, life cycle, names and host names.
@NullMarked
package kolo.operator.networks;

import org.jspecify.annotations.NullMarked;
