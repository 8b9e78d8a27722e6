/// Bringing the database to the schema that this version needs.
@NullMarked
package kolo.tenancy.migration;

import org.jspecify.annotations.NullMarked;
