/// Whether two organisations are one, for imports and for the office's forms.
@NullMarked
package kolo.membership.likeness;

import org.jspecify.annotations.NullMarked;
