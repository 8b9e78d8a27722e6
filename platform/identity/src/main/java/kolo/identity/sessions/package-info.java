/// Sessions in the database, the actor of a request, and the filter chain in front of every page.
@NullMarked
package kolo.identity.sessions;

import org.jspecify.annotations.NullMarked;
