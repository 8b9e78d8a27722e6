/// The two walls that the code builds, Hibernate's and PostgreSQL's, and the check that they stand.
@NullMarked
package kolo.tenancy.wall;

import org.jspecify.annotations.NullMarked;
