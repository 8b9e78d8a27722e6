/// A new network, from the operator's order to its first administrator.
@NullMarked
package kolo.operator.onboarding;

import org.jspecify.annotations.NullMarked;
