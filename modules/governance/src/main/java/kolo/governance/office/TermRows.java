package kolo.governance.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import kolo.governance.ContactRole;
import kolo.governance.Office;
import kolo.governance.OfficeId;
import kolo.governance.Tenure;
import kolo.governance.TermContact;
import kolo.governance.TermId;
import kolo.governance.TermKind;
import kolo.governance.TermState;
import kolo.governance.TermSummary;
import kolo.identity.AccountId;
import kolo.membership.MemberId;
import kolo.tenancy.CurrentTenant;
import kolo.texts.DatePrecision;

/// Reads terms with their contact persons.
@Component
class TermRows {
    private static final String SELECT = """
                                         select t.*, lower(t.in_office) as began, upper(t.in_office) as ended
                                         from governance.term t where t.tenant_id = :tenant
                                         """;
    private final JdbcClient jdbc;

    TermRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The terms that fulfil a condition on `t`, in the order of the first day and of being recorded.
    List<TermSummary> where(String condition, Map<String, ?> parameters) {
        var contacts = new HashMap<UUID, List<TermContact>>();
        jdbc.sql("""
                 select c.* from governance.term_contact c
                 join governance.term t on t.tenant_id = c.tenant_id and t.id = c.term_id
                 where c.tenant_id = :tenant and
                 """ + condition + " order by c.role, c.from_day")
                .param("tenant", CurrentTenant.required().value())
                .params(parameters)
                .query(row -> {
                    contacts.computeIfAbsent(row.getObject("term_id", UUID.class), id -> new ArrayList<>())
                            .add(contact(row));
                });
        return jdbc.sql(SELECT + " and " + condition + " order by t.from_day, t.recorded_at, t.id")
                .param("tenant", CurrentTenant.required().value())
                .params(parameters)
                .query((row, number) -> term(row, contacts))
                .list();
    }

    /// A term, its office, and whether it names an account.
    record OfOffice(TermSummary term, boolean chair, Office.@Nullable BodyKind bodyKind, @Nullable UUID body,
            boolean names) {}

    /// Every term of an office in force of which an instant in office lies between the two, without its persons; one
    /// statement, since every request of a signed-in person asks.
    List<OfOffice> between(Instant from, Instant until, AccountId account, LocalDate today) {
        return jdbc.sql("""
                        select t.*, lower(t.in_office) as began, upper(t.in_office) as ended, o.kind as office_kind,
                          b.kind as body_kind, b.id as body_id,
                          (t.account_id = :account or exists (
                            select 1 from governance.term_contact c
                            where c.tenant_id = t.tenant_id and c.term_id = t.id and c.account_id = :account
                              and c.from_day <= :today and (c.until_day is null or c.until_day > :today))) as names
                        from governance.term t
                        join governance.office o on o.tenant_id = t.tenant_id and o.id = t.office_id
                        left join governance.body b on b.tenant_id = o.tenant_id and b.id = o.body_id
                        where t.tenant_id = :tenant and t.in_office && tstzrange(:from, :until)
                          and o.closed_on is null and b.closed_on is null
                        order by t.from_day, t.recorded_at, t.id
                        """)
                .param("tenant", CurrentTenant.required().value())
                .param("account", account.value())
                .param("today", today)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, number) -> {
                    var bodyKind = row.getString("body_kind");
                    return new OfOffice(term(row, Map.of()), row.getString("office_kind").equals("CHAIR"),
                            bodyKind == null ? null : Office.BodyKind.valueOf(bodyKind),
                            row.getObject("body_id", UUID.class), row.getBoolean("names"));
                })
                .list();
    }

    private static TermContact contact(ResultSet row) throws SQLException {
        var account = row.getObject("account_id", UUID.class);
        return new TermContact(ContactRole.valueOf(row.getString("role")), row.getString("name"),
                account == null ? null : new AccountId(account), day(row, "from_day"),
                row.getObject("until_day", LocalDate.class));
    }

    private static TermSummary term(ResultSet row, Map<UUID, List<TermContact>> contacts) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var member = row.getObject("member_id", UUID.class);
        var account = row.getObject("account_id", UUID.class);
        var began = instant(row, "began");
        var ended = instant(row, "ended");
        var offered = instant(row, "offered_at");
        return new TermSummary(new TermId(id), new OfficeId(row.getObject("office_id", UUID.class)),
                member == null ? null : new MemberId(member), account == null ? null : new AccountId(account),
                row.getString("person_name"), TermKind.valueOf(row.getString("kind")),
                TermState.valueOf(row.getString("state")), day(row, "from_day"), day(row, "until_day"),
                DatePrecision.valueOf(row.getString("day_precision")),
                began == null || ended == null ? null : new Tenure(began, ended),
                offered == null
                        ? null
                        : new TermSummary.Offer(offered, day(row, "answer_by"), row.getInt("reminders"),
                                instant(row, "reminded_at"), instant(row, "answered_at")),
                row.getString("mandate"), row.getString("source"), row.getObject("unable_since", LocalDate.class),
                row.getString("close_reason"), contacts.getOrDefault(id, List.of()), row.getInt("version"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDate.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
