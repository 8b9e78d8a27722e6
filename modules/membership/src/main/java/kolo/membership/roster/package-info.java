/// The roll of members: profiles, dated memberships and standings, representatives, and what the office does with them.
@NullMarked
package kolo.membership.roster;

import org.jspecify.annotations.NullMarked;
