package kolo.tenancy.gate;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ToIntFunction;

/// So many places for everybody together, of which one party never gets more than are left free for the others.
///
/// A party may take a place while it holds fewer than are free (the dynamic threshold of Choudhury and Hahne, 1998):
/// alone it gets half of them, two busy ones a third each, and there is always as much left for whoever comes next as
/// the greediest one holds. Whoever finds no place may wait for one, by the same rule in a waiting room; a place that
/// is given back goes round the waiting parties in turn, whoever has more people in the queue.
final class FairShare<P> {
    private final ReentrantLock lock = new ReentrantLock();
    private final int places;
    private final int room;
    private final Map<P, Party> parties = new LinkedHashMap<>();
    private int taken;
    private int waiting;

    /// @param places how many work at a time
    /// @param room   how many may wait
    FairShare(int places, int room) {
        this.places = places;
        this.room = room;
    }

    private static final class Party {
        private final ArrayDeque<Waiter> queue = new ArrayDeque<>();
        private int inside;
    }

    private static final class Waiter {
        private final Condition turn;
        private boolean admitted;

        private Waiter(Condition turn) {
            this.turn = turn;
        }
    }

    /// Takes a place, waiting for one at most so long.
    ///
    /// @return whether there was one; then it has to be given back by [#leave(Object)]
    boolean enter(P name, Duration patience) {
        lock.lock();
        try {
            var party = parties.computeIfAbsent(name, ignored -> new Party());
            if (party.queue.isEmpty() && mayEnter(party)) {
                admit(party);
                return true;
            }
            if (party.queue.size() >= room - waiting || patience.isZero()) {
                forgetIdle(name, party);
                return false;
            }
            return await(name, party, patience);
        } finally {
            lock.unlock();
        }
    }

    private boolean mayEnter(Party party) {
        return party.inside < places - taken;
    }

    private void admit(Party party) {
        party.inside++;
        taken++;
    }

    private boolean await(P name, Party party, Duration patience) {
        var waiter = new Waiter(lock.newCondition());
        party.queue.add(waiter);
        waiting++;
        long left = patience.toNanos();
        try {
            while (!waiter.admitted && left > 0) {
                left = waiter.turn.awaitNanos(left);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        if (!waiter.admitted) {
            party.queue.remove(waiter);
            waiting--;
            forgetIdle(name, party);
        }
        return waiter.admitted;
    }

    /// Gives a place back.
    void leave(P name) {
        lock.lock();
        try {
            var party = parties.get(name);
            if (party == null || party.inside == 0) {
                throw new IllegalStateException("No place was taken");
            }
            party.inside--;
            taken--;
            forgetIdle(name, party);
            callNext();
        } finally {
            lock.unlock();
        }
    }

    private void callNext() {
        var names = parties.keySet().toArray();
        for (var key : names) {
            @SuppressWarnings("unchecked")
            var name = (P) key;
            var party = parties.get(name);
            if (party != null && !party.queue.isEmpty() && mayEnter(party)) {
                var waiter = party.queue.remove();
                waiting--;
                waiter.admitted = true;
                admit(party);
                // To the end of the round.
                parties.remove(name);
                parties.put(name, party);
                waiter.turn.signal();
            }
        }
    }

    private void forgetIdle(P name, Party party) {
        if (party.inside == 0 && party.queue.isEmpty()) {
            parties.remove(name);
        }
    }

    /// How many places a party holds.
    int inside(P name) {
        return look(name, party -> party.inside);
    }

    /// How many of a party wait.
    int queued(P name) {
        return look(name, party -> party.queue.size());
    }

    private int look(P name, ToIntFunction<Party> figure) {
        lock.lock();
        try {
            var party = parties.get(name);
            return party == null ? 0 : figure.applyAsInt(party);
        } finally {
            lock.unlock();
        }
    }
}
