/// Message bundles, languages, scripts and transliteration.
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package kolo.texts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
