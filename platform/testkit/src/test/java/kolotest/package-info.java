@NullMarked
package kolotest;

import org.jspecify.annotations.NullMarked;
