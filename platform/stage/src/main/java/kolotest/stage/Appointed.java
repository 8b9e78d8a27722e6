package kolotest.stage;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import kolo.identity.AccountId;
import kolo.identity.Actor;
import kolo.identity.Actors;

/// Whoever the test appoints acts in every request, and in the test itself; accounts are who the test says they are.
public final class Appointed implements Actors {
    private final Map<AccountId, Actor> people = new ConcurrentHashMap<>();
    private volatile Actor now = Actor.visitor();

    /// From now on this one acts.
    public void appoint(Actor actor) {
        now = actor;
    }

    /// Says who the person of an account is; without it an account is nobody in particular.
    public void know(AccountId account, Actor actor) {
        people.put(account, actor);
    }

    @Override
    public Actor current() {
        return now;
    }

    @Override
    public void run(Actor actor, Runnable work) {
        call(actor, () -> {
            work.run();
            return true;
        });
    }

    @Override
    public <T extends @Nullable Object> T call(Actor actor, Supplier<T> work) {
        var before = now;
        now = actor;
        try {
            return work.get();
        } finally {
            now = before;
        }
    }

    @Override
    public Actor of(AccountId account) {
        return people.getOrDefault(account, Actor.visitor());
    }
}
