@NullMarked
package kolo.app.settings;

import org.jspecify.annotations.NullMarked;
