package kolo.identity.sessions;

import java.time.Clock;
import java.util.function.Supplier;

import jakarta.servlet.ServletRequest;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import kolo.identity.AccountId;
import kolo.identity.Actor;
import kolo.identity.Actors;
import kolo.tenancy.ContentMemory;
import kolo.tenancy.LogKeys;

/// The actor of the running request, worked out when first asked and kept for that request.
///
/// Who an account is stays known to the node for as long as no date and no change of the records behind it can have made it
/// somebody else ([ContentMemory]).
@Component
class RequestActors implements Actors {

    private static final String KEY = RequestActors.class.getName();
    private static final ScopedValue<Actor> APPOINTED = ScopedValue.newInstance();

    private static final int PEOPLE = 5000;

    private final Authorities authorities;
    private final Clock clock;
    private final ContentMemory<AccountId, Authorities.Standing> people;

    RequestActors(Authorities authorities, Clock clock, PlatformTransactionManager transactions) {
        this.authorities = authorities;
        this.clock = clock;
        this.people = new ContentMemory<>(PEOPLE, transactions);
    }

    @Override
    public Actor current() {
        if (APPOINTED.isBound()) {
            return APPOINTED.get();
        }
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return Actor.visitor();
        }
        var request = attributes.getRequest();
        if (request.getAttribute(KEY) instanceof Actor known) {
            return noted(known);
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var actor = authentication == null ? Actor.visitor() : known(AccountId.of(authentication.getName()));
        request.setAttribute(KEY, actor);
        return noted(actor);
    }

    private Actor known(AccountId account) {
        var now = clock.instant();
        return people.or(account, standing -> standing.holds(now), () -> authorities.standing(account)).actor();
    }

    /// Lines of the log from here on tell who acts; the filter that gives the request its identifier takes it off again.
    private static Actor noted(Actor actor) {
        if (actor.signedIn() && MDC.get(LogKeys.ACTOR) == null) {
            MDC.put(LogKeys.ACTOR, actor.accountId().toString());
        }
        return actor;
    }

    @Override
    public Actor of(AccountId account) {
        return authorities.standing(account).actor();
    }

    @Override
    public void run(Actor actor, Runnable work) {
        call(actor, () -> {
            work.run();
            return null;
        });
    }

    @Override
    public <T extends @Nullable Object> T call(Actor actor, Supplier<T> work) {
        var outer = MDC.get(LogKeys.ACTOR);
        MDC.put(LogKeys.ACTOR,
                actor.account().map(AccountId::toString).orElse(actor.isSystem() ? "system" : "visitor"));
        try {
            return ScopedValue.where(APPOINTED, actor).call(work::get);
        } finally {
            if (outer == null) {
                MDC.remove(LogKeys.ACTOR);
            } else {
                MDC.put(LogKeys.ACTOR, outer);
            }
        }
    }

    void forget(ServletRequest request) {
        request.removeAttribute(KEY);
        MDC.remove(LogKeys.ACTOR);
    }
}
