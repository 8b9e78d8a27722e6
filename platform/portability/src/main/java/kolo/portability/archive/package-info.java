/// The archive as a file: its tables, its files, its manifest.
@NullMarked
package kolo.portability.archive;

import org.jspecify.annotations.NullMarked;
