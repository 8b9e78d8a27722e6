package kolo.mail.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import kolo.mail.CalendarPart;
import kolo.mail.DeliveryFailure;
import kolo.mail.Letter;
import kolo.mail.MailStatus;
import kolo.mail.MailView;
import kolo.tenancy.CurrentTenant;
import kolo.texts.CleanText;

/// The current network's outbox and the addresses that mail does not reach. Every method needs a transaction.
@Repository
class Messages {
    private static final int MOST_PROBLEM = 500;
    private final JdbcClient jdbc;

    Messages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, Letter letter, WrittenLetter written, MailStatus status, Instant now) {
        var replyTo = letter.replyTo();
        var calendar = letter.calendar();
        jdbc.sql(
                """
                insert into mail.message (tenant_id, id, created_at, to_address, to_name, reply_to, language, template, subject,
                    html, text, calendar_method, calendar, unsubscribe, importance, status, next_attempt_at)
                values (:tenant, :id, :now, :address, :name, :replyTo, :language, :template, :subject, :html, :text,
                    :calendarMethod, :calendar, :unsubscribe, :importance, :status, :next)
                """)
                .param("tenant", CurrentTenant.required().value())
                .param("id", id)
                .param("now", at(now))
                .param("address", letter.to().address().value())
                .param("name", letter.to().name())
                .param("replyTo", replyTo == null ? null : replyTo.value())
                .param("language", letter.to().language())
                .param("template", letter.template())
                .param("subject", written.subject())
                .param("html", written.html())
                .param("text", written.text())
                .param("calendarMethod", calendar == null ? null : calendar.method())
                .param("calendar", calendar == null ? null : calendar.calendar())
                .param("unsubscribe", letter.unsubscribe())
                .param("importance", letter.importance().rank())
                .param("status", status.name())
                .param("next", status == MailStatus.QUEUED ? at(now) : null)
                .update();
    }

    Optional<MailView> find(UUID id) {
        return jdbc.sql("select * from mail.message where id = :id").param("id", id).query(Messages::view).optional();
    }

    /// The message for its next attempt, locked, if it waits for one.
    Optional<MailView> queued(UUID id) {
        return jdbc.sql(
                "select * from mail.message where id = :id and status = 'QUEUED' and held_back_at is null for update")
                .param("id", id)
                .query(Messages::view)
                .optional();
    }

    Optional<String> replyTo(UUID id) {
        return jdbc.sql("select reply_to from mail.message where id = :id and reply_to is not null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    Optional<String> unsubscribe(UUID id) {
        return jdbc.sql("select unsubscribe from mail.message where id = :id and unsubscribe is not null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /// What the message puts into a calendar, if it does.
    Optional<CalendarPart> calendar(UUID id) {
        return jdbc
                .sql("select calendar_method, calendar from mail.message where id = :id and calendar is not null")
                .param("id", id)
                .query((row, number) -> new CalendarPart(row.getString("calendar_method"), row.getString("calendar")))
                .optional();
    }

    /// Without the pages, which are long.
    List<MailView> newest(int most) {
        return jdbc
                .sql("""
                     select id, created_at, to_address, to_name, language, template, subject, '' as html, text, status, attempts,
                         next_attempt_at, sent_at, problem
                     from mail.message order by created_at desc, id desc limit :most
                     """)
                .param("most", most)
                .query(Messages::view)
                .list();
    }

    List<UUID> ids(MailStatus status, Instant createdBefore) {
        return jdbc
                .sql("""
                     select id from mail.message
                      where status = :status and created_at < :before and held_back_at is null order by created_at
                     """)
                .param("status", status.name())
                .param("before", at(createdBefore))
                .query(UUID.class)
                .list();
    }

    long count(MailStatus status) {
        return jdbc.sql("select count(*) from mail.message where status = :status")
                .param("status", status.name())
                .query(Long.class)
                .single();
    }

    /// The text is erased with the sending: a link that opens an account has no business in the database after that.
    void sent(MailView message, Instant now) {
        jdbc.sql(
                """
                update mail.message set status = 'SENT', sent_at = :now, next_attempt_at = null, attempts = attempts + 1,
                    problem = null, html = '', text = '', calendar_method = null, calendar = null, unsubscribe = null
                where id = :id
                """)
                .param("now", at(now))
                .param("id", message.id())
                .update();
        jdbc.sql("delete from mail.failed_address where address = :address").param("address", key(message)).update();
    }

    void tryAgain(MailView message, Instant next, String problem) {
        jdbc.sql(
                """
                update mail.message set attempts = attempts + 1, next_attempt_at = :next, problem = :problem where id = :id
                """)
                .param("next", at(next))
                .param("problem", cut(problem))
                .param("id", message.id())
                .update();
    }

    void failed(MailView message, Instant now, Refusal refusal) {
        var reason = cut(refusal.reason());
        jdbc.sql(
                """
                update mail.message set status = 'FAILED', attempts = attempts + 1, next_attempt_at = null, problem = :problem
                where id = :id
                """)
                .param("problem", reason)
                .param("id", message.id())
                .update();
        if (refusal.cause() != Refusal.Cause.SERVER) {
            jdbc.sql(
                    """
                    insert into mail.failed_address (tenant_id, address, failed_at, reason)
                    values (:tenant, :address, :now, :reason)
                    on conflict (tenant_id, address) do update set failed_at = excluded.failed_at, reason = excluded.reason
                    """)
                    .param("tenant", CurrentTenant.required().value())
                    .param("address", key(message))
                    .param("now", at(now))
                    .param("reason", reason)
                    .update();
        }
    }

    /// @return whether there was such a message with its text still there
    boolean queue(UUID id, MailStatus from, Instant now) {
        return jdbc
                .sql("""
                     update mail.message set status = 'QUEUED', attempts = 0, next_attempt_at = :now, counted_on = null
                     where id = :id and status = :from and html <> ''
                     """)
                .param("now", at(now))
                .param("id", id)
                .param("from", from.name())
                .update() == 1;
    }

    int erase(MailStatus status, Instant createdBefore) {
        return jdbc.sql(
                """
                update mail.message set html = '', text = '', calendar_method = null, calendar = null, unsubscribe = null
                where status = :status and created_at < :before and html <> ''
                """)
                .param("status", status.name())
                .param("before", at(createdBefore))
                .update();
    }

    int delete(Instant createdBefore) {
        return jdbc.sql("delete from mail.message where status in ('SENT', 'FAILED') and created_at < :before")
                .param("before", at(createdBefore))
                .update();
    }

    Map<String, DeliveryFailure> failures(Collection<String> addresses) {
        var failures = new HashMap<String, DeliveryFailure>();
        if (!addresses.isEmpty()) {
            jdbc.sql("select address, failed_at, reason from mail.failed_address where address in (:addresses)")
                    .param("addresses", addresses)
                    .query(row -> {
                        failures.put(row.getString("address"), new DeliveryFailure(
                                row.getObject("failed_at", OffsetDateTime.class).toInstant(), row.getString("reason")));
                    });
        }
        return failures;
    }

    private static MailView view(ResultSet row, int number) throws SQLException {
        return new MailView(row.getObject("id", UUID.class), row.getString("to_address"), row.getString("to_name"),
                row.getString("language"), row.getString("template"), row.getString("subject"), row.getString("html"),
                row.getString("text"), MailStatus.valueOf(row.getString("status")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(), instant(row, "sent_at"),
                instant(row, "next_attempt_at"), row.getInt("attempts"), row.getString("problem"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String key(MailView message) {
        return message.toAddress().toLowerCase(Locale.ROOT);
    }

    private static String cut(String problem) {
        var line = CleanText.clean(problem);
        return line.length() <= MOST_PROBLEM ? line : line.substring(0, MOST_PROBLEM);
    }
}
