/// Accounts with their roles, passwords and one-time links, and the ways to sign in.
@NullMarked
package kolo.identity.accounts;

import org.jspecify.annotations.NullMarked;
