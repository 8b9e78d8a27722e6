package kolo.tenancy.gate;

import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import kolo.kernel.TooManyRequests;

/// The place that a running request holds among those that are worked on at the same time.
public final class Passage {
    private static final String NAME = Passage.class.getName();
    private static final Duration SOON = Duration.ofSeconds(5);
    private final Object party;
    private final FairShare<Object> sending;
    private @Nullable FairShare<Object> held;

    Passage(Object party, FairShare<Object> held, FairShare<Object> sending) {
        this.party = party;
        this.held = held;
        this.sending = sending;
    }

    void hold(HttpServletRequest request) {
        request.setAttribute(NAME, this);
    }

    synchronized void leave() {
        var share = held;
        held = null;
        if (share != null) {
            share.leave(party);
        }
    }

    /// Says that from here on the request only sends bytes, as fast as the other side takes them: it makes room for one
    /// that works, and counts among those that send.
    ///
    /// @throws TooManyRequests when too many of the network's requests are sending already
    public static void onlySends(HttpServletRequest request) {
        if (request.getAttribute(NAME) instanceof Passage passage) {
            passage.send();
        }
    }

    private synchronized void send() {
        if (held == null || held == sending) {
            return;
        }
        if (!sending.enter(party, Duration.ZERO)) {
            throw new TooManyRequests(SOON);
        }
        held.leave(party);
        held = sending;
    }
}
