/// Taking a profile over: by mail to its own web domain, or by the office's decision. A claim never makes a membership.
@NullMarked
package kolo.membership.claims;

import org.jspecify.annotations.NullMarked;
