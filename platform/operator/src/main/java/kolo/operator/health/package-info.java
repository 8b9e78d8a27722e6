/// Whether the platform is well, in words.
@NullMarked
package kolo.operator.health;

import org.jspecify.annotations.NullMarked;
