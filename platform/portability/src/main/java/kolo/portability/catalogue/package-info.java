/// Which tables hold a network's rows, read from PostgreSQL's own catalogue, and the few that do not travel.
@NullMarked
package kolo.portability.catalogue;

import org.jspecify.annotations.NullMarked;
