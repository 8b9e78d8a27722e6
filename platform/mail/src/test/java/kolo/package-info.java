@NullMarked
package kolo;

import org.jspecify.annotations.NullMarked;
