/// Reads and writes spreadsheets (CSV, XLSX) safely.
@NullMarked
package kolo.tables;

import org.jspecify.annotations.NullMarked;
