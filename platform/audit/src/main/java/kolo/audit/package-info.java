/// Who did what, when, and what it was before and after.
@NullMarked
package kolo.audit;

import org.jspecify.annotations.NullMarked;
