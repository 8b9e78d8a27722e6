/// The application as people meet it: in a real browser.
@NullMarked
package kolo.story;

import org.jspecify.annotations.NullMarked;
