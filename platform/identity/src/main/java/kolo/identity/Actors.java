package kolo.identity;

/// Tells who acts in the current request.
public interface Actors {

    /// The signed-in person with everything they may do now, or [Actor#visitor()] where nobody signed in and outside
    /// of a request. Asked twice in one request it answers the same; a visitor costs no query.
    ///
    /// A job acts as [Actor#system()] and says so itself.
    Actor current();

    /// The actor that an account would be at this instant, to decide what a mail to that person may say.
    ///
    /// @return a visitor when there is no such account or it is not active
    Actor of(AccountId account);
}
