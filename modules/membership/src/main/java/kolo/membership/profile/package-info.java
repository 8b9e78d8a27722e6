/// What a profile holds, how each field is read from what people type, and who may see it.
@NullMarked
package kolo.membership.profile;

import org.jspecify.annotations.NullMarked;
