/// Reads and writes spreadsheets (CSV, XLSX) safely: nothing here needs a database, a network or a bean.
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package kolo.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
