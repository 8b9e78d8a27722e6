/// The directory: finding, filtering, mapping and exporting members, each reader by what they may see.
@NullMarked
package kolo.membership.directory;

import org.jspecify.annotations.NullMarked;
