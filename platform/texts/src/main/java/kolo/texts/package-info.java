/// Message bundles, languages, scripts and transliteration.
@NullMarked
package kolo.texts;

import org.jspecify.annotations.NullMarked;
