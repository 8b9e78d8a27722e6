package kolo.events.registration;

/// What became of a request.
///
/// @param registration as it stands
/// @param position     the place in the waiting list, from 1; 0 where it does not wait
/// @param repeated     whether the same request, or the same person, had been registered before
public record Outcome(Registration registration, long position, boolean repeated) {}
