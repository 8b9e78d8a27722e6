/// Reading members from a spreadsheet: recognised columns, a report before anything is written, all or nothing.
@NullMarked
package kolo.membership.imports;

import org.jspecify.annotations.NullMarked;
