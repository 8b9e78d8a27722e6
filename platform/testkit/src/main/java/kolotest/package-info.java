/// Databases, networks, clock and page assertions for the tests of every module.
@NullMarked
package kolotest;

import org.jspecify.annotations.NullMarked;
