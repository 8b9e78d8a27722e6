@NullMarked
package kololocal;

import org.jspecify.annotations.NullMarked;
