/// Documents with versions: those of projects and the network's own register.
@NullMarked
package kolo.projects.documents;

import org.jspecify.annotations.NullMarked;
