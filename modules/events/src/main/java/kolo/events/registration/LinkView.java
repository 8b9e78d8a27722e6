package kolo.events.registration;

/// A link in a letter that leads to one registration.
///
/// @param title the event
/// @param when  its days
/// @param link  the guest's own page
public record LinkView(String title, String when, String link) {}
