/// Import of files in the column names of CORDIS.
@NullMarked
package kolo.projects.imports;

import org.jspecify.annotations.NullMarked;
