/// Series and editions: what is kept of them and what may be done with them.
@NullMarked
package kolo.events.editions;

import org.jspecify.annotations.NullMarked;
