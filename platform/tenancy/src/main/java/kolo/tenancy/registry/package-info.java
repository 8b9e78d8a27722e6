/// The registry of networks, as rows.
@NullMarked
package kolo.tenancy.registry;

import org.jspecify.annotations.NullMarked;
