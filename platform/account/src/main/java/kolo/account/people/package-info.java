/// The people of a network: invitations, roles, disabling.
@NullMarked
package kolo.account.people;

import org.jspecify.annotations.NullMarked;
