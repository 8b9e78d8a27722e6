package kolo.identity;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/// Tells who acts in the current request.
public interface Actors {

    /// The signed-in person with everything they may do now, or [Actor#visitor()] where nobody signed in and outside
    /// of a request. Asked twice in one request it answers the same; a visitor costs no query.
    Actor current();

    /// Runs the work as this actor, whatever the request says: jobs and set-up as [Actor#system()].
    void run(Actor actor, Runnable work);

    /// Answers what the work answers as this actor.
    <T extends @Nullable Object> T call(Actor actor, Supplier<T> work);

    /// The actor that an account would be at this instant, to decide what a mail to that person may say.
    ///
    /// @return a visitor when there is no such account or it is not active
    Actor of(AccountId account);
}
