@org.jspecify.annotations.NullMarked
package kolo.events;
