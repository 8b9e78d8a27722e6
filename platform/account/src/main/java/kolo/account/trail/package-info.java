/// The network's audit log.
@NullMarked
package kolo.account.trail;

import org.jspecify.annotations.NullMarked;
