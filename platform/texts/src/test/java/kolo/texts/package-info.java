@NullMarked
package kolo.texts;

import org.jspecify.annotations.NullMarked;
