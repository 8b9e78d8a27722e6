package kolo.membership.roster;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

import kolo.identity.Actor;
import kolo.kernel.NotFound;
import kolo.membership.MemberId;
import kolo.membership.MembershipIntent;
import kolo.tenancy.ContentMemory;
import kolo.tenancy.CurrentTenant;

/// Who keeps a profile: the office keeps every one, representatives those they represent, member or not.
@Component
public class Keepers {
    private static final int PEOPLE = 5000;
    private final JdbcClient jdbc;
    private final NetworkDay day;
    private final ContentMemory<Person, Set<UUID>> known;

    private record Person(UUID account, LocalDate today) {}

    Keepers(JdbcClient jdbc, NetworkDay day, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.day = day;
        this.known = new ContentMemory<>(PEOPLE, transactions);
    }

    /// The profiles that the actor represents today; a claimed profile without membership is among them.
    public Set<UUID> profilesOf(Actor actor) {
        return actor.account()
                .map(account -> new Person(account.value(), day.today()))
                .map(person -> known.or(person, () -> represented(person)))
                .orElse(Set.of());
    }

    private Set<UUID> represented(Person person) {
        return jdbc.sql("""
                        select distinct member_id from membership.representation
                        where tenant_id = :tenant and account_id = :account
                          and starts_on <= :today and (ends_on is null or ends_on > :today)
                        """)
                .param("tenant", CurrentTenant.required().value())
                .param("account", person.account())
                .param("today", person.today())
                .query(UUID.class)
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether the actor may edit the profile.
    public boolean keeps(Actor actor, UUID profile) {
        return actor.may(MembershipIntent.EDIT_MEMBERS) || profilesOf(actor).contains(profile);
    }

    /// Refuses whoever may not edit the profile, as if there were none: editing shows everything of it.
    ///
    /// @throws NotFound when the actor does not keep it
    public void require(Actor actor, MemberId profile) {
        if (!keeps(actor, profile.value()) || !exists(profile)) {
            throw new NotFound();
        }
    }

    private boolean exists(MemberId profile) {
        return jdbc.sql("select exists (select from membership.member where tenant_id = :tenant and id = :member)")
                .param("tenant", CurrentTenant.required().value())
                .param("member", profile.value())
                .query(Boolean.class)
                .single();
    }
}
