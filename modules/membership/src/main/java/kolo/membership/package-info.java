/// Members, representatives, membership periods and the directory.
@NullMarked
package kolo.membership;

import org.jspecify.annotations.NullMarked;
