/// Work that runs later, or again and again, always inside the network it belongs to.
@NullMarked
package kolo.tenancy.jobs;

import org.jspecify.annotations.NullMarked;
