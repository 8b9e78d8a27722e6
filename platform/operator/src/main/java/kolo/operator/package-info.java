/// The operator console: onboarding, life cycle and health of networks.
@NullMarked
package kolo.operator;

import org.jspecify.annotations.NullMarked;
