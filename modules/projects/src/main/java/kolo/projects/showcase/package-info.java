/// What readers see of projects: list, timeline, page, export, and the slots of other pages.
@NullMarked
package kolo.projects.showcase;

import org.jspecify.annotations.NullMarked;
