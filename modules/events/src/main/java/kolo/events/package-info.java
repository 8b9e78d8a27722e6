/// Event series and their editions, registration that never oversells, calendars, and what happens at the door.
@NullMarked
@ApplicationModule(displayName = "Events", allowedDependencies = {"kernel", "tenancy", "texts", "mail", "identity",
    "audit", "files", "tables", "search", "print", "membership", "web", "web :: ui", "web :: circle"})
package kolo.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
