/// Project records: what is kept of a project and who changes it.
@NullMarked
package kolo.projects.records;

import org.jspecify.annotations.NullMarked;
