/// What the holder of a term sets out to do and what came of it: plan, review, report.
@NullMarked
package kolo.governance.mandate;

import org.jspecify.annotations.NullMarked;
