/// What goes wrong, told to people and to programs.
@NullMarked
package kolo.web.problem;

import org.jspecify.annotations.NullMarked;
