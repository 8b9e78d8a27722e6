package kolo.events.agenda;

import java.time.Clock;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.events.EditionId;
import kolo.events.EditionKind;
import kolo.events.EditionState;
import kolo.events.Events;
import kolo.identity.Actors;
import kolo.identity.Visibility;
import kolo.kernel.Conflict;
import kolo.kernel.Forbidden;
import kolo.kernel.NotFound;
import kolo.tenancy.CurrentTenant;

/// Says of oneself that one goes to somebody else's event; members see who goes.
@Component
class GoElsewhere {
    private final Events events;
    private final Actors actors;
    private final JdbcClient jdbc;
    private final Clock clock;

    GoElsewhere(Events events, Actors actors, JdbcClient jdbc, Clock clock) {
        this.events = events;
        this.actors = actors;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @throws Forbidden for who is not of the network
    /// @throws Conflict where the network keeps registrations itself, and for what is over or cancelled
    @Transactional
    void go(EditionId id) {
        var edition = events.visible(id).orElseThrow(NotFound::new);
        var actor = actors.current();
        if (!actor.signedIn() || !actor.sees(Visibility.MEMBERS)) {
            throw new Forbidden();
        }
        if (edition.kind() != EditionKind.ELSEWHERE || edition.state() != EditionState.PUBLISHED
                || edition.when().over(clock.instant())) {
            throw new Conflict("events.problem.not-elsewhere");
        }
        jdbc.sql("""
                 insert into events.going (tenant_id, edition_id, account_id, name, said_at)
                 values (:tenant, :edition, :account, :name, :at) on conflict do nothing""")
                .param("tenant", CurrentTenant.required().value())
                .param("edition", id.value())
                .param("account", actor.accountId().value())
                .param("name", actor.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Transactional
    void stay(EditionId id) {
        if (events.visible(id).isEmpty()) {
            throw new NotFound();
        }
        jdbc.sql("delete from events.going where edition_id = :edition and account_id = :account")
                .param("edition", id.value())
                .param("account", actors.current().accountId().value())
                .update();
    }
}
