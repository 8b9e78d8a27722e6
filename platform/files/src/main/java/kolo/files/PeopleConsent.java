package kolo.files;

/// Whether the people in a picture agreed that it is shown.
public enum PeopleConsent {
    /// Nobody can be recognised.
    NOT_NEEDED,
    /// They agreed.
    OBTAINED,
    /// They are still to be asked: only who keeps the picture sees it.
    PENDING,
    /// Somebody took the consent back: nobody sees it any more.
    WITHDRAWN
}
