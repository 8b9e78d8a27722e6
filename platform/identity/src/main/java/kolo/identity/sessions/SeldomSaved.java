package kolo.identity.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/// Sessions whose last use is written once a minute at most.
///
/// The framework writes it with every request: a transaction, a row version and a wait for the disk for reading a page.
/// A session that is not used ends up to a minute early, never late.
final class SeldomSaved<S extends Session> implements FindByIndexNameSessionRepository<SeldomSaved.Used<S>> {
    private static final Duration SELDOM = Duration.ofMinutes(1);

    private final FindByIndexNameSessionRepository<S> sessions;

    SeldomSaved(FindByIndexNameSessionRepository<S> sessions) {
        this.sessions = sessions;
    }

    @Override
    public Used<S> createSession() {
        return new Used<>(sessions.createSession(), true);
    }

    @Override
    public void save(Used<S> session) {
        if (session.changed) {
            sessions.save(session.stored);
            session.changed = false;
        }
        SavedInRequest.remember(session);
    }

    @Override
    @SuppressWarnings("unchecked") // only this repository remembers
    public @Nullable Used<S> findById(String id) {
        if (SavedInRequest.recall(id) instanceof Used<?> known) {
            return (Used<S>) known;
        }
        var found = sessions.findById(id);
        return found == null ? null : new Used<>(found, false);
    }

    @Override
    public void deleteById(String id) {
        SavedInRequest.remember(null);
        sessions.deleteById(id);
    }

    @Override
    public Map<String, Used<S>> findByIndexNameAndIndexValue(String name, String value) {
        var found = new LinkedHashMap<String, Used<S>>();
        sessions.findByIndexNameAndIndexValue(name, value)
                .forEach((id, session) -> found.put(id, new Used<>(session, false)));
        return found;
    }

    /// A session that knows whether there is anything to write.
    static final class Used<S extends Session> implements Session {
        private final S stored;
        private boolean changed;

        private Used(S stored, boolean changed) {
            this.stored = stored;
            this.changed = changed;
        }

        @Override
        public void setLastAccessedTime(Instant at) {
            if (changed || at.isAfter(stored.getLastAccessedTime().plus(SELDOM))) {
                stored.setLastAccessedTime(at);
                changed = true;
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return stored.getLastAccessedTime();
        }

        @Override
        public String getId() {
            return stored.getId();
        }

        @Override
        public String changeSessionId() {
            changed = true;
            return stored.changeSessionId();
        }

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // the interface has it so
        public <T> @Nullable T getAttribute(String name) {
            return stored.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return stored.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            changed = true;
            stored.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            changed = true;
            stored.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return stored.getCreationTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            changed = true;
            stored.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return stored.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return stored.isExpired();
        }
    }
}
