package kolo.tenancy.gate;

import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import kolo.kernel.TooManyRequests;
import kolo.tenancy.OnlySends;

/// The place that a running request holds among those that are worked on at the same time.
final class Passage {
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
        request.setAttribute(OnlySends.ATTRIBUTE, (Runnable) this::send);
    }

    synchronized void leave() {
        var share = held;
        held = null;
        if (share != null) {
            share.leave(party);
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
