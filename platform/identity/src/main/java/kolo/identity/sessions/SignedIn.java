package kolo.identity.sessions;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

import kolo.identity.AccountId;
import kolo.identity.Visit;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.Networks;

/// What a session says of who signed in, and whether it may be believed here and now.
///
/// Row security already hides another network's sessions; the tenant is written into the session and compared all the
/// same, so that neither wall alone decides.
@Component
class SignedIn {

    static final String ACCOUNT = "kolo.account";
    static final String TENANT = "kolo.tenant";
    static final String SINCE = "kolo.since";
    static final String DEVICE = "kolo.device";
    static final String ADDRESS = "kolo.address";

    private final SessionLimits limits;
    private final Networks networks;
    private final Clock clock;

    SignedIn(SessionLimits limits, Networks networks, Clock clock) {
        this.limits = limits;
        this.networks = networks;
        this.clock = clock;
    }

    /// Writes the account into a fresh session.
    void write(HttpSession session, AccountId account, Visit visit) {
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, account.toString());
        session.setAttribute(ACCOUNT, account.toString());
        session.setAttribute(TENANT, CurrentTenant.required().toString());
        session.setAttribute(SINCE, clock.millis());
        session.setAttribute(DEVICE, visit.device());
        session.setAttribute(ADDRESS, visit.address());
        session.setMaxInactiveInterval((int) limits.idle(onPlatform()).toSeconds());
    }

    /// The account of the request's session, or empty when there is none, it is another network's, or its time is up.
    Optional<AccountId> read(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ACCOUNT) instanceof String account)
                || !(session.getAttribute(SINCE) instanceof Long since)) {
            return Optional.empty();
        }
        var tenant = CurrentTenant.find().map(Object::toString);
        if (tenant.isEmpty() || !tenant.get().equals(session.getAttribute(TENANT))) {
            return Optional.empty();
        }
        if (isOver(Instant.ofEpochMilli(since), Instant.ofEpochMilli(session.getLastAccessedTime()))) {
            session.invalidate();
            return Optional.empty();
        }
        return Optional.of(AccountId.of(account));
    }

    /// Whether a session that began and was last used then has ended by now.
    boolean isOver(Instant since, Instant used) {
        var now = clock.instant();
        boolean platform = onPlatform();
        return !now.isBefore(since.plus(limits.absolute(platform))) || !now.isBefore(used.plus(limits.idle(platform)));
    }

    SecurityContext context(HttpServletRequest request) {
        return read(request).map(SignedIn::context).orElseGet(SecurityContextImpl::new);
    }

    static SecurityContext context(AccountId account) {
        return new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(account.toString(), null, List.of()));
    }

    private boolean onPlatform() {
        return networks.current().platform();
    }
}
