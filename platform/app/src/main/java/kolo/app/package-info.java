/// What only the whole application does: its commands, the check of the schema, and the first start on a laptop.
@NullMarked
@ApplicationModule
package kolo.app;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
