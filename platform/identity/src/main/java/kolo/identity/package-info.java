/// Accounts, credentials, sessions, roles, the current actor and the visibility decision. No pages.
@NullMarked
package kolo.identity;

import org.jspecify.annotations.NullMarked;
