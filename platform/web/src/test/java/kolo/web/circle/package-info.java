@NullMarked
package kolo.web.circle;

import org.jspecify.annotations.NullMarked;
