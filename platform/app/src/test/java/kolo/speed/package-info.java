/// What a page may cost, counted rather than timed.
@org.jspecify.annotations.NullMarked
package kolo.speed;
