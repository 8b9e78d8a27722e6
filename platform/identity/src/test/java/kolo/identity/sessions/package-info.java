@org.jspecify.annotations.NullMarked
package kolo.identity.sessions;
