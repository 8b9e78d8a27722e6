/// Messages that wait on this machine, and what the platform's letters look like.
@NullMarked
package kolo.operator.post;

import org.jspecify.annotations.NullMarked;
