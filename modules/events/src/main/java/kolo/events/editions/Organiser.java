package kolo.events.editions;

import org.jspecify.annotations.Nullable;

import kolo.membership.MemberId;

/// Who holds an edition: a member of the network, or an outside body by its name.
///
/// @param member null for an outside body
/// @param name   as it was written when it was entered; a member's own name is shown instead
public record Organiser(Role role, @Nullable MemberId member, String name) {
    /// Which part an organiser has.
    public enum Role {
        HOST, CO_ORGANISER
    }
}
