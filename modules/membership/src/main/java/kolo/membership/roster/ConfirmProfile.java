package kolo.membership.roster;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.identity.AccountId;
import kolo.identity.AccountStatus;
import kolo.identity.AccountView;
import kolo.identity.Accounts;
import kolo.identity.Actors;
import kolo.kernel.EmailAddress;
import kolo.kernel.Ids;
import kolo.kernel.NotFound;
import kolo.mail.Letter;
import kolo.mail.Outbox;
import kolo.mail.Recipient;
import kolo.membership.MemberId;
import kolo.membership.Membership;
import kolo.tenancy.Addresses;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.DayHasPassed;
import kolo.tenancy.Networks;

/// Asks once a year whether a profile is still true; one click says so.
@Component
class ConfirmProfile {
    private static final Period EVERY = Period.ofYears(1);
    private static final Duration LINK_LIVES = Duration.ofDays(60);
    /// Letters of one day: a network's whole roll is not asked in one burst after an import.
    private static final int A_DAY = 200;

    private final Members members;
    private final Membership membership;
    private final Keepers keepers;
    private final Accounts accounts;
    private final Outbox outbox;
    private final Addresses addresses;
    private final Networks networks;
    private final NetworkDay day;
    private final Actors actors;
    private final Chronicle chronicle;
    private final JdbcClient jdbc;

    ConfirmProfile(Members members, Membership membership, Keepers keepers, Accounts accounts, Outbox outbox,
            Addresses addresses, Networks networks, NetworkDay day, Actors actors, Chronicle chronicle,
            JdbcClient jdbc) {
        this.members = members;
        this.membership = membership;
        this.keepers = keepers;
        this.accounts = accounts;
        this.outbox = outbox;
        this.addresses = addresses;
        this.networks = networks;
        this.day = day;
        this.actors = actors;
        this.chronicle = chronicle;
        this.jdbc = jdbc;
    }

    /// Asks for every profile that is a year old and was not asked about for a year. Told twice of a day, it asks once:
    /// the asking is written with the profile.
    @ApplicationModuleListener
    void ask(DayHasPassed event) {
        var before = event.day().minus(EVERY).atStartOfDay(networks.current().zone()).toInstant();
        due(before.atOffset(ZoneOffset.UTC)).forEach(this::ask);
    }

    private List<UUID> due(OffsetDateTime before) {
        return jdbc.sql("""
                        select m.id from membership.member m
                        where m.tenant_id = :tenant and m.profile_status <> 'ARCHIVED'
                          and coalesce(m.last_confirmed_at, m.created_at) < :before
                          and (m.confirmation_asked_at is null or m.confirmation_asked_at < :before)
                          and exists (select 1 from membership.representation r
                                      where r.tenant_id = m.tenant_id and r.member_id = m.id
                                        and r.starts_on <= :today and (r.ends_on is null or r.ends_on > :today))
                        order by m.created_at, m.id limit :most
                        """)
                .param("tenant", CurrentTenant.required().value())
                .param("before", before)
                .param("today", day.today())
                .param("most", A_DAY)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    private void ask(UUID id) {
        var member = members.findById(id).orElseThrow();
        var representatives = membership.representatives(new MemberId(id), day.today());
        // They come main contact first; the letter goes to one person, so that one answers.
        var addressee = representatives.stream()
                .flatMap(one -> accounts.find(one.account()).stream())
                .filter(account -> account.status() != AccountStatus.DISABLED)
                .findFirst();
        member.confirmationAsked(day.now());
        member.becomes(
                member.profileStatus() == ProfileStatus.PUBLISHED ? ProfileStatus.STALE : member.profileStatus());
        members.saveAndFlush(member);
        addressee.ifPresent(account -> send(member, account));
    }

    private void send(Member member, AccountView account) {
        var token = LinkToken.random();
        jdbc.sql("""
                 insert into membership.confirmation (tenant_id, id, member_id, token_digest, asked_at, expires_at)
                 values (:tenant, :id, :member, :digest, :at, :expires)
                 """)
                .param("tenant", CurrentTenant.required().value())
                .param("id", Ids.next())
                .param("member", member.getId())
                .param("digest", token.digest())
                .param("at", Chronicle.stamp(day.now()))
                .param("expires", Chronicle.stamp(day.now().plus(LINK_LIVES)))
                .update();
        var network = networks.current();
        outbox.send(Letter
                .of(new Recipient(new EmailAddress(account.email()), account.name(), account.language()),
                        "membership/letter/confirm", "membership.letter.confirm.subject", member.name())
                .with("member", member.name())
                .with("link", addresses.url(network, "/members/confirmation?token=" + token.secret()))
                .with("page", addresses.url(network, "/members/" + member.getId())));
    }

    /// The profile that a link asks about.
    ///
    /// @throws NotFound when there is none, or the link is used or too old
    @Transactional(readOnly = true)
    String asked(@Nullable String secret) {
        return members.findById(byLink(secret)).map(Member::name).orElseThrow(NotFound::new);
    }

    private UUID byLink(@Nullable String secret) {
        return LinkToken.read(secret)
                .flatMap(token -> jdbc.sql("""
                                           select member_id from membership.confirmation
                                           where tenant_id = :tenant and token_digest = :digest and confirmed_at is null
                                             and expires_at > :at
                                           """)
                        .param("tenant", CurrentTenant.required().value())
                        .param("digest", token.digest())
                        .param("at", Chronicle.stamp(day.now()))
                        .query((row, number) -> row.getObject("member_id", UUID.class))
                        .optional())
                .orElseThrow(NotFound::new);
    }

    /// Confirms by the link of a letter, once.
    @Transactional
    void confirm(@Nullable String secret) {
        var id = byLink(secret);
        jdbc.sql("""
                 update membership.confirmation set confirmed_at = :at
                 where tenant_id = :tenant and member_id = :member and confirmed_at is null
                 """)
                .param("tenant", CurrentTenant.required().value())
                .param("member", id)
                .param("at", Chronicle.stamp(day.now()))
                .update();
        confirmed(id);
    }

    /// Confirms by whoever keeps the profile.
    @Transactional
    void confirm(MemberId id) {
        keepers.require(actors.current(), id);
        confirmed(id.value());
    }

    private void confirmed(UUID id) {
        var member = members.findById(id).orElseThrow(NotFound::new);
        member.confirmed(day.now());
        members.saveAndFlush(member);
        chronicle.record("confirmed", id, Map.of(), Map.of("name", member.name()));
    }

    /// The profiles of the account that were not confirmed for a year.
    @Transactional(readOnly = true)
    List<Overdue> overdue(AccountId account) {
        var before = day.today().minus(EVERY).atStartOfDay(networks.current().zone()).toInstant();
        var kept = actors.current().account().filter(account::equals).isPresent()
                ? keepers.profilesOf(actors.current())
                : java.util.Set.<UUID>of();
        return members.findAllById(kept)
                .stream()
                .filter(member -> Optional.ofNullable(member.lastConfirmedAt().orElse(null))
                        .map(at -> at.isBefore(before))
                        .orElse(true))
                .map(member -> new Overdue(new MemberId(member.getId()), member.name()))
                .toList();
    }

    /// A profile that waits to be confirmed.
    record Overdue(MemberId id, String name) {}
}
