/// Project ideas: proposed by members, led by the office to a record without retyping.
@NullMarked
package kolo.projects.ideas;

import org.jspecify.annotations.NullMarked;
