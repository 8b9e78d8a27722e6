/// The pictures of a project, from the network's media library.
@NullMarked
package kolo.projects.gallery;

import org.jspecify.annotations.NullMarked;
