package kolo.events;

import java.util.Set;

import kolo.identity.AccountId;

/// Who takes part in what; the part that keeps registrations answers. Asked of all beans of this type.
public interface Attendance {

    /// The editions for which the person's registration is confirmed, past ones too.
    Set<EditionId> attendedBy(AccountId account);
}
