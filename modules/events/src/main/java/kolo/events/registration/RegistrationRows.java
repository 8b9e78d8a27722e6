package kolo.events.registration;

import static kolo.events.registration.Stored.at;
import static kolo.events.registration.Stored.instant;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import kolo.events.EditionId;
import kolo.events.capacity.Waiter;
import kolo.identity.AccountId;
import kolo.kernel.Ids;
import kolo.tenancy.CurrentTenant;

/// Registrations as stored. Every method needs a transaction; states change only under the edition's gate.
@Repository
class RegistrationRows {
    static final String ACTIVE = "('PENDING_APPROVAL', 'CONFIRMED', 'WAITLISTED', 'OFFERED', 'AWAITING_PAYMENT', "
            + "'CHECKED_IN', 'NO_SHOW')";
    static final String COLUMNS = """
                                  r.id, r.edition_id, r.type_id, r.number, r.state, r.state_at, r.expires_at, r.requested_at,
                                  r.account_id, r.member_id, r.name, r.email, r.organisation, r.country, r.language, r.mode, r.places,
                                  r.answers::text as answers, r.code, r.fee, r.currency, r.paid, r.paid_at, r.paid_by, r.arrived_at,
                                  r.reason""";
    private static final String SELECT = "select " + COLUMNS + " from events.registration r ";
    private static final Duration AFTER_THE_EVENT = Duration.ofDays(90);
    private static final Duration AT_LEAST = Duration.ofDays(7);
    private final JdbcClient jdbc;

    RegistrationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static Registration registration(ResultSet row, int index) throws SQLException {
        var account = row.getObject("account_id", UUID.class);
        return new Registration(new RegistrationId(row.getObject("id", UUID.class)),
                new EditionId(row.getObject("edition_id", UUID.class)), row.getObject("type_id", UUID.class),
                row.getLong("number"), RegistrationState.valueOf(row.getString("state")), moment(row, "state_at"),
                instant(row, "expires_at"), moment(row, "requested_at"),
                account == null ? null : new AccountId(account), row.getObject("member_id", UUID.class),
                row.getString("name"), row.getString("email"), row.getString("organisation"), row.getString("country"),
                row.getString("language"), ParticipationMode.valueOf(row.getString("mode")), row.getInt("places"),
                Stored.answers(row.getString("answers")), row.getString("code"), row.getBigDecimal("fee"),
                row.getString("currency"), row.getBigDecimal("paid"), instant(row, "paid_at"),
                row.getString("paid_by"), instant(row, "arrived_at"), row.getString("reason"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instant(row, column));
    }

    Optional<Registration> find(RegistrationId id) {
        return jdbc.sql(SELECT + "where r.id = :id")
                .param("id", id.value())
                .query(RegistrationRows::registration)
                .optional();
    }

    List<Registration> findAll(EditionId edition, Collection<UUID> ids) {
        return jdbc.sql(SELECT + "where r.edition_id = :edition and r.id = any(:ids) order by r.number")
                .param("edition", edition.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query(RegistrationRows::registration)
                .list();
    }

    Optional<Registration> bySubmitKey(UUID key) {
        return jdbc.sql(SELECT + "where r.submit_key = :key")
                .param("key", key)
                .query(RegistrationRows::registration)
                .optional();
    }

    Optional<Registration> byCode(String code) {
        return jdbc.sql(SELECT + "where r.code = :code")
                .param("code", code)
                .query(RegistrationRows::registration)
                .optional();
    }

    /// The person's registration that is open or fulfilled, by e-mail address or account.
    Optional<Registration> active(EditionId edition, String personKey, @Nullable UUID account) {
        return jdbc
                .sql(SELECT + "where r.edition_id = :edition and r.state in " + ACTIVE
                        + " and (r.person_key = :key or r.account_id = :account) order by r.number limit 1")
                .param("edition", edition.value())
                .param("key", personKey)
                .param("account", account)
                .query(RegistrationRows::registration)
                .optional();
    }

    /// Those made with an account, or as a guest with its address.
    List<Registration> of(AccountId account, String personKey) {
        return jdbc
                .sql(SELECT
                        + "where r.account_id = :account or r.person_key = :key order by r.requested_at desc limit 200")
                .param("account", account.value())
                .param("key", personKey)
                .query(RegistrationRows::registration)
                .list();
    }

    /// Those that a guest made with this address, the newest first.
    List<Registration> ofGuest(String personKey) {
        return jdbc
                .sql(SELECT
                        + "where r.person_key = :key and r.account_id is null order by r.requested_at desc limit 20")
                .param("key", personKey)
                .query(RegistrationRows::registration)
                .list();
    }

    /// Those of an edition in these states, in the order of requests.
    List<Registration> inStates(EditionId edition, Set<RegistrationState> states) {
        return jdbc.sql(SELECT + "where r.edition_id = :edition and r.state = any(:states) order by r.number")
                .param("edition", edition.value())
                .param("states", states.stream().map(Enum::name).toArray(String[]::new))
                .query(RegistrationRows::registration)
                .list();
    }

    /// Whose offer or time to pay is over.
    List<Registration> overdue(EditionId edition, Instant now) {
        return jdbc
                .sql(SELECT + "where r.edition_id = :edition and r.expires_at <= :now order by r.number")
                .param("edition", edition.value())
                .param("now", at(now))
                .query(RegistrationRows::registration)
                .list();
    }

    void clamp(EditionId edition, Instant latest) {
        jdbc.sql(
                "update events.registration set expires_at = :latest where edition_id = :edition and expires_at > :latest")
                .param("latest", at(latest))
                .param("edition", edition.value())
                .update();
    }

    void insert(Registration one, Request request, @Nullable Instant consentedAt) {
        jdbc.sql(
                """
                insert into events.registration (tenant_id, id, edition_id, type_id, number, submit_key, state, state_at,
                    expires_at, requested_at, account_id, member_id, name, email, person_key, organisation, country, language,
                    mode, places, answers, consented_at, code, fee, currency)
                values (:tenant, :id, :edition, :type, :number, :key, :state, :at, :expires, :at, :account, :member, :name,
                    :email, :person, :organisation, :country, :language, :mode, :places, :answers::jsonb, :consented, :code,
                    :fee, :currency)
                """)
                .param("tenant", CurrentTenant.required().value())
                .param("id", one.id().value())
                .param("edition", one.edition().value())
                .param("type", one.type())
                .param("number", one.number())
                .param("key", request.submitKey())
                .param("state", one.state().name())
                .param("at", at(one.requestedAt()))
                .param("expires", at(one.expiresAt()))
                .param("account", request.account())
                .param("member", one.member())
                .param("name", one.name())
                .param("email", one.email())
                .param("person", personKey(one.email()))
                .param("organisation", one.organisation())
                .param("country", one.country())
                .param("language", one.language())
                .param("mode", one.mode().name())
                .param("places", one.places())
                .param("answers", Stored.answers(one.answers()))
                .param("consented", at(consentedAt))
                .param("code", one.code())
                .param("fee", one.fee())
                .param("currency", one.currency())
                .update();
        for (var session : request.sessions()) {
            jdbc.sql(
                    "insert into events.registration_session (tenant_id, registration_id, session_id) values (?, ?, ?)")
                    .params(CurrentTenant.required().value(), one.id().value(), session)
                    .update();
        }
    }

    static String personKey(String email) {
        return email.toLowerCase(java.util.Locale.ROOT);
    }

    void need(RegistrationId id, Set<UUID> pools) {
        jdbc.sql("""
                 insert into events.registration_pool (tenant_id, registration_id, pool_id)
                 select :tenant, :id, pool from unnest(:pools) as pool
                 """)
                .param("tenant", CurrentTenant.required().value())
                .param("id", id.value())
                .param("pools", pools.toArray(UUID[]::new))
                .update();
    }

    Set<UUID> needs(RegistrationId id) {
        return Set.copyOf(jdbc.sql("select pool_id from events.registration_pool where registration_id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .list());
    }

    void state(RegistrationId id, RegistrationState state, Instant now, @Nullable Instant expiresAt) {
        jdbc.sql("""
                 update events.registration set state = :state, state_at = :now, expires_at = :expires,
                     arrived_at = case when :state = 'CHECKED_IN' then :now::timestamptz end
                 where id = :id
                 """)
                .param("state", state.name())
                .param("now", at(now))
                .param("expires", at(expiresAt))
                .param("id", id.value())
                .update();
    }

    /// Makes this the one link of a guest; any before it ends. The row is locked, so that of two at once one stays.
    void link(RegistrationId id, String digest, Instant now) {
        jdbc.sql("select 1 from events.registration where id = :id for update")
                .param("id", id.value())
                .query()
                .listOfRows();
        jdbc.sql("delete from events.registration_link where registration_id = :id").param("id", id.value()).update();
        jdbc.sql("""
                 insert into events.registration_link (tenant_id, digest, registration_id, created_at)
                 values (:tenant, :digest, :id, :now)
                 """)
                .param("tenant", CurrentTenant.required().value())
                .param("digest", digest)
                .param("id", id.value())
                .param("now", at(now))
                .update();
    }

    /// The registration behind a link that holds at an instant: until some time after the event, and never less than
    /// some days after it was made.
    Optional<Registration> byLink(String digest, Instant now) {
        return jdbc
                .sql(SELECT + """
                              join events.registration_link l on l.tenant_id = r.tenant_id and l.registration_id = r.id
                              join events.edition e on e.tenant_id = r.tenant_id and e.id = r.edition_id
                              where l.digest = :digest and (e.ends_at > :ended or l.created_at > :made)
                              """)
                .param("digest", digest)
                .param("ended", at(now.minus(AFTER_THE_EVENT)))
                .param("made", at(now.minus(AT_LEAST)))
                .query(RegistrationRows::registration)
                .optional();
    }

    void ended(RegistrationId id, @Nullable String reason, String by) {
        jdbc.sql("update events.registration set reason = :reason, ended_by = :by where id = :id")
                .param("reason", reason)
                .param("by", by)
                .param("id", id.value())
                .update();
    }

    /// The waiting list with what each needs, the first first.
    List<Waiter> queue(EditionId edition) {
        return jdbc
                .sql("""
                     select r.id, r.places, array_agg(n.pool_id) as needs
                     from events.registration r
                     join events.registration_pool n on n.tenant_id = r.tenant_id and n.registration_id = r.id
                     where r.edition_id = :edition and r.state = 'WAITLISTED'
                     group by r.id, r.places, r.number order by r.number
                     """)
                .param("edition", edition.value())
                .query((row, index) -> new Waiter(row.getObject("id", UUID.class), row.getInt("places"),
                        ids(row.getArray("needs"))))
                .list();
    }

    private static Set<UUID> ids(Array array) throws SQLException {
        return Set.copyOf(Arrays.asList((UUID[]) array.getArray()));
    }

    /// Whether anybody waits for one of these pools.
    boolean waited(EditionId edition, Set<UUID> pools) {
        return jdbc
                .sql("""
                     select exists (select 1 from events.registration r
                         join events.registration_pool n on n.tenant_id = r.tenant_id and n.registration_id = r.id
                         where r.edition_id = :edition and r.state = 'WAITLISTED' and n.pool_id = any(:pools))
                     """)
                .param("edition", edition.value())
                .param("pools", pools.toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    /// How many wait.
    long waiting(EditionId edition) {
        return position(edition, Long.MAX_VALUE);
    }

    /// The place in the waiting list, from 1, of a request of this number.
    long position(EditionId edition, long number) {
        return jdbc
                .sql("""
                     select count(*) from events.registration
                     where edition_id = :edition and state = 'WAITLISTED' and number <= :number
                     """)
                .param("edition", edition.value())
                .param("number", number)
                .query(Long.class)
                .single();
    }

    void step(RegistrationId id, Instant at, String step, @Nullable UUID account, @Nullable String note) {
        jdbc.sql("""
                 insert into events.registration_step (tenant_id, id, registration_id, at, step, account_id, note)
                 values (:tenant, :id, :registration, :at, :step, :account, :note)
                 """)
                .param("tenant", CurrentTenant.required().value())
                .param("id", Ids.next())
                .param("registration", id.value())
                .param("at", at(at))
                .param("step", step)
                .param("account", account)
                .param("note", note)
                .update();
    }
}
