@org.jspecify.annotations.NullMarked
package kolo.tenancy.gate;
