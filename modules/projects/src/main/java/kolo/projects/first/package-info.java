/// The real projects that the first networks come with.
@NullMarked
package kolo.projects.first;

import org.jspecify.annotations.NullMarked;
