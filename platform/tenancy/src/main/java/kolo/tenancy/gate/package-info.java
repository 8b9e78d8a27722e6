/// In front of everything that costs: how often, and how many at a time, the requests of one network come in.
@NullMarked
package kolo.tenancy.gate;

import org.jspecify.annotations.NullMarked;
