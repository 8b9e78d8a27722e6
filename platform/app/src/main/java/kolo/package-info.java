/// The application: every module together, its configuration and the whole-system tests.
@NullMarked
package kolo;

import org.jspecify.annotations.NullMarked;
