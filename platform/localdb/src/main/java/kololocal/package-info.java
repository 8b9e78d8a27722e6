/// An embedded PostgreSQL for a laptop and for tests; never part of the packaged application.
@NullMarked
package kololocal;

import org.jspecify.annotations.NullMarked;
