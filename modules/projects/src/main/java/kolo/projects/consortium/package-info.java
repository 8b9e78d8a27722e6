/// Consortia: partners with their role, place, money and time.
@NullMarked
package kolo.projects.consortium;

import org.jspecify.annotations.NullMarked;
