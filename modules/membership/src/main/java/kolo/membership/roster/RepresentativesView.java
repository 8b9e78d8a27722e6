package kolo.membership.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import kolo.membership.RepresentativeRole;

/// Who acts and acted for a member.
///
/// @param mayAppoint whether the reader may invite more and end what is in force
public record RepresentativesView(List<Row> rows, boolean mayAppoint) {

    /// A person in one role.
    ///
    /// @param status of the account, in lower case
    /// @param undelivered why mail to the address could not be delivered, or null
    public record Row(UUID id, String name, String email, String status, RepresentativeRole role, LocalDate from,
            @Nullable LocalDate until, boolean inForce, @Nullable String undelivered) {

        /// The text key of the role.
        public String roleKey() {
            return "membership.role." + role.name().toLowerCase(Locale.ROOT);
        }
    }
}
