package kolo.identity.sessions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

import kolo.identity.AccountId;
import kolo.identity.Sessions;
import kolo.identity.Visit;
import kolo.kernel.NotFound;

/// Begins, lists and ends the sessions that Spring Session keeps in this module's tables.
@Component
class StoredSessions implements Sessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final CsrfTokenRepository csrfTokens;
    private final SignedIn signedIn;
    private final RequestActors actors;

    StoredSessions(FindByIndexNameSessionRepository<? extends Session> sessions, CsrfTokenRepository csrfTokens,
            SignedIn signedIn, RequestActors actors) {
        this.sessions = sessions;
        this.csrfTokens = csrfTokens;
        this.signedIn = signedIn;
        this.actors = actors;
    }

    @Override
    public void begin(HttpServletRequest request, HttpServletResponse response, AccountId account) {
        end(request, response);
        signedIn.write(request.getSession(true), account, Visit.of(request));
        SecurityContextHolder.setContext(SignedIn.context(account));
    }

    @Override
    public void end(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        // A token that a page had before the change of person is worth nothing after it.
        csrfTokens.saveToken(null, request, response);
        csrfTokens.loadDeferredToken(request, response);
        SecurityContextHolder.clearContext();
        actors.forget(request);
    }

    @Override
    public int endOthers(HttpServletRequest request, AccountId account) {
        var current = request.getSession(false);
        var others = ids(account).stream().filter(id -> current == null || !id.equals(current.getId())).toList();
        others.forEach(sessions::deleteById);
        return others.size();
    }

    @Override
    public int endAll(AccountId account) {
        var all = List.copyOf(ids(account));
        all.forEach(sessions::deleteById);
        return all.size();
    }

    @Override
    public void end(AccountId account, String handle) {
        var id = ids(account).stream()
                .filter(candidate -> handle(candidate).equals(handle))
                .findFirst()
                .orElseThrow(NotFound::new);
        sessions.deleteById(id);
    }

    @Override
    public List<SessionView> of(HttpServletRequest request, AccountId account) {
        var current = request.getSession(false);
        var currentId = current == null ? "" : current.getId();
        return sessions.findByPrincipalName(account.toString())
                .values()
                .stream()
                .map(session -> view(session, session.getId().equals(currentId)))
                .filter(view -> !signedIn.isOver(view.startedAt(), view.usedAt()))
                .sorted(Comparator.comparing(SessionView::usedAt).reversed())
                .toList();
    }

    private Collection<String> ids(AccountId account) {
        return sessions.findByPrincipalName(account.toString()).keySet();
    }

    private static SessionView view(Session session, boolean current) {
        long since = Objects.requireNonNullElse(session.<Long>getAttribute(SignedIn.SINCE), 0L);
        return new SessionView(handle(session.getId()), Instant.ofEpochMilli(since), session.getLastAccessedTime(),
                session.getAttributeOrDefault(SignedIn.DEVICE, ""),
                session.getAttributeOrDefault(SignedIn.ADDRESS, ""), current);
    }

    private static String handle(String sessionId) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(sessionId.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
