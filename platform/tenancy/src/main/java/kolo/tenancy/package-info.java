/// Networks, host names and the walls between them.
@NullMarked
package kolo.tenancy;

import org.jspecify.annotations.NullMarked;
