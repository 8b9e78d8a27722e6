package kolo.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import kolo.identity.AccountId;
import kolo.identity.Actors;
import kolo.identity.IdentityIntent;
import kolo.kernel.Ids;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.Figures;
import kolo.tenancy.Rounds;

/// The table of entries: written once, read by who may.
@Component
class EntryTable implements AuditLog, AuditTrail {

    private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {
    };

    private final JdbcClient jdbc;
    private final Actors actors;
    private final Rounds rounds;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    EntryTable(JdbcClient jdbc, Actors actors, Rounds rounds, Clock clock) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String action, String subjectType, @Nullable UUID subjectId,
            Map<String, ? extends @Nullable Object> before, Map<String, ? extends @Nullable Object> after) {
        var actor = actors.current();
        recordOnce(new Told(Ids.next(), clock.instant(), actor.account().map(AccountId::value).orElse(null),
                actor.name(), action, subjectType, subjectId, before, after));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordOnce(Told told) {
        var difference = Difference.between(told.before(), told.after());
        jdbc.sql("""
                 insert into audit.entry
                   (tenant_id, id, at, actor_id, actor_name, action, subject_type, subject_id, before, after)
                 values (:tenant, :id, :at, :actor, :name, :action, :type, :subject, :before::jsonb, :after::jsonb)
                 on conflict (tenant_id, id) do nothing
                 """)
                .param("tenant", CurrentTenant.required().value())
                .param("id", told.id())
                .param("at", Timestamp.from(told.at()))
                .param("actor", told.actorId(), Types.OTHER)
                .param("name", told.actorName())
                .param("action", told.action())
                .param("type", told.subjectType())
                .param("subject", told.subjectId(), Types.OTHER)
                .param("before", json.writeValueAsString(difference.before()))
                .param("after", json.writeValueAsString(difference.after()))
                .update();
        rounds.soon(Figures.RECOUNT);
    }

    @Override
    @Transactional(readOnly = true)
    public Page find(Query query) {
        actors.current().require(IdentityIntent.READ_AUDIT);
        long total = filtered(query, """
                                     select count(*) from audit.entry
                                      where tenant_id = :tenant
                                        and (:action::text is null or action = :action)
                                        and (:actor::uuid is null or actor_id = :actor)
                                        and (:type::text is null or subject_type = :type)
                                        and (:subject::uuid is null or subject_id = :subject)
                                        and (:from::timestamptz is null or at >= :from)
                                        and (:until::timestamptz is null or at < :until)
                                     """).query(Long.class).single();
        var entries = filtered(query, """
                                      select * from audit.entry
                                       where tenant_id = :tenant
                                         and (:action::text is null or action = :action)
                                         and (:actor::uuid is null or actor_id = :actor)
                                         and (:type::text is null or subject_type = :type)
                                         and (:subject::uuid is null or subject_id = :subject)
                                         and (:from::timestamptz is null or at >= :from)
                                         and (:until::timestamptz is null or at < :until)
                                       order by at desc, id desc
                                       limit :size offset :skip
                                      """).param("size", query.size())
                .param("skip", (query.page() - 1L) * query.size())
                .query(this::entry)
                .list();
        return new Page(entries, total, query.page(), query.size());
    }

    private StatementSpec filtered(Query query, String sql) {
        return jdbc.sql(sql)
                .param("tenant", CurrentTenant.required().value())
                .param("action", query.action().orElse(null), Types.VARCHAR)
                .param("actor", query.actor().map(AccountId::value).orElse(null), Types.OTHER)
                .param("type", query.subjectType().orElse(null), Types.VARCHAR)
                .param("subject", query.subjectId().orElse(null), Types.OTHER)
                .param("from", time(query.from()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("until", time(query.until()), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private static @Nullable OffsetDateTime time(Optional<Instant> instant) {
        return instant.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> actions() {
        actors.current().require(IdentityIntent.READ_AUDIT);
        return jdbc.sql("select distinct action from audit.entry where tenant_id = ? order by action")
                .param(CurrentTenant.required().value())
                .query(String.class)
                .list();
    }

    private AuditEntryView entry(ResultSet row, int number) throws SQLException {
        return new AuditEntryView(row.getObject("id", UUID.class), row.getTimestamp("at").toInstant(),
                Optional.ofNullable(row.getObject("actor_id", UUID.class)).map(AccountId::new),
                row.getString("actor_name"), row.getString("action"), row.getString("subject_type"),
                Optional.ofNullable(row.getObject("subject_id", UUID.class)),
                changes(row.getString("before"), row.getString("after")));
    }

    private List<Change> changes(String before, String after) {
        var was = json.readValue(before, TEXTS);
        var is = json.readValue(after, TEXTS);
        var fields = new TreeSet<>(was.keySet());
        fields.addAll(is.keySet());
        return fields.stream().map(field -> new Change(field, was.get(field), is.get(field))).toList();
    }
}
