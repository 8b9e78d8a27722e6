package kolo.membership.roster;

import java.util.Locale;

/// Where the care for a profile stands; it says nothing about membership.
public enum ProfileStatus {
    /// Taken from a public source; nobody of the organisation keeps it yet.
    IMPORTED_UNCLAIMED,
    /// Somebody says that it is theirs, and the office has not decided.
    CLAIM_PENDING,
    /// Being written.
    DRAFT,
    /// Waits for the office to look.
    NEEDS_REVIEW,
    /// In use.
    PUBLISHED,
    /// Not confirmed for more than a year.
    STALE,
    /// Kept for the record only.
    ARCHIVED;

    /// The text key of the status' name.
    public String key() {
        return "membership.profile-status." + name().toLowerCase(Locale.ROOT);
    }
}
