/// From a host name to a network, before anything else happens to a request.
@NullMarked
package kolo.tenancy.host;

import org.jspecify.annotations.NullMarked;
