/// The pages that every network has without a module: front page, dashboard, legal pages, contact, search.
@NullMarked
package kolo.web.site;

import org.jspecify.annotations.NullMarked;
