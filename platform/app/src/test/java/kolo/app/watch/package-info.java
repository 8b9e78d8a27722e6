@NullMarked
package kolo.app.watch;

import org.jspecify.annotations.NullMarked;
