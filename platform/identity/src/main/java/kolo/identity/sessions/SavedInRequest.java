package kolo.identity.sessions;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/// Remembers the session that a request has saved until the request ends.
///
/// Spring Session's filter forgets the session when it saves it and then asks for its identifier, for which it reads the
/// session from the database once more, with every request. Stands around that filter.
final class SavedInRequest implements Filter {
    private static final ThreadLocal<@Nullable AtomicReference<@Nullable Session>> REQUEST = new ThreadLocal<>();

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        REQUEST.set(new AtomicReference<>());
        try {
            chain.doFilter(asked, answer);
        } finally {
            REQUEST.remove();
        }
    }

    /// @param session null when none may be remembered any more
    static void remember(@Nullable Session session) {
        var slot = REQUEST.get();
        if (slot != null) {
            slot.set(session);
        }
    }

    /// The session with this identifier, if this request has saved it last.
    static @Nullable Session recall(String id) {
        var slot = REQUEST.get();
        var saved = slot == null ? null : slot.get();
        return saved != null && saved.getId().equals(id) ? saved : null;
    }
}
