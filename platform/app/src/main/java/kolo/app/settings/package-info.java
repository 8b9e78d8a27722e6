/// What an operator may set, and what is said at the start when something of it is wrong.
@NullMarked
package kolo.app.settings;

import org.jspecify.annotations.NullMarked;
