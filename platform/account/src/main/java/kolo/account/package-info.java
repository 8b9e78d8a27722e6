/// Pages for sign-in, sessions, people and roles, and the settings of a network.
@NullMarked
package kolo.account;

import org.jspecify.annotations.NullMarked;
