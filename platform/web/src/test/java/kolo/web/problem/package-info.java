/// Tests of what is told when something goes wrong.
@NullMarked
package kolo.web.problem;

import org.jspecify.annotations.NullMarked;
