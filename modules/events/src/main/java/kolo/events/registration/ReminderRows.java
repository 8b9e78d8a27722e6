package kolo.events.registration;

import static kolo.events.registration.Stored.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import kolo.events.EditionId;
import kolo.tenancy.CurrentTenant;

/// Reminders as stored. Every method needs a transaction.
@Repository
class ReminderRows {
    private static final String SELECT = "select id, edition_id, send_at, message, sent_at from events.reminder ";
    private final JdbcClient jdbc;

    ReminderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Reminder reminder) {
        jdbc.sql("""
                 insert into events.reminder (tenant_id, id, edition_id, send_at, message)
                 values (:tenant, :id, :edition, :at, :message)
                 """)
                .param("tenant", CurrentTenant.required().value())
                .param("id", reminder.id().value())
                .param("edition", reminder.edition().value())
                .param("at", at(reminder.sendAt()))
                .param("message", reminder.message())
                .update();
    }

    void delete(EditionId edition, ReminderId id) {
        jdbc.sql("delete from events.reminder where edition_id = :edition and id = :id and sent_at is null")
                .param("edition", edition.value())
                .param("id", id.value())
                .update();
    }

    List<Reminder> all(EditionId edition) {
        return jdbc.sql(SELECT + "where edition_id = :edition order by send_at, id")
                .param("edition", edition.value())
                .query(ReminderRows::reminder)
                .list();
    }

    Optional<Reminder> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id").param("id", id).query(ReminderRows::reminder).optional();
    }

    private static Reminder reminder(ResultSet row, int index) throws SQLException {
        return new Reminder(new ReminderId(row.getObject("id", UUID.class)),
                new EditionId(row.getObject("edition_id", UUID.class)),
                Objects.requireNonNull(Stored.instant(row, "send_at")), row.getString("message"),
                Stored.instant(row, "sent_at"));
    }

    void sent(ReminderId id, Instant now) {
        jdbc.sql("update events.reminder set sent_at = :now where id = :id")
                .param("now", at(now))
                .param("id", id.value())
                .update();
    }

    /// Some of those to whom the reminder has not gone yet.
    List<RegistrationId> left(Reminder reminder, int most) {
        return jdbc
                .sql("""
                     select r.id from events.registration r
                     where r.edition_id = :edition and r.state = 'CONFIRMED'
                       and not exists (select 1 from events.reminder_letter l
                           where l.tenant_id = r.tenant_id and l.reminder_id = :reminder and l.registration_id = r.id)
                     order by r.number limit :most
                     """)
                .param("edition", reminder.edition().value())
                .param("reminder", reminder.id().value())
                .param("most", most)
                .query((row, index) -> new RegistrationId(row.getObject("id", UUID.class)))
                .list();
    }

    void written(ReminderId reminder, RegistrationId registration) {
        jdbc.sql("insert into events.reminder_letter (tenant_id, reminder_id, registration_id) values (?, ?, ?)")
                .params(CurrentTenant.required().value(), reminder.value(), registration.value())
                .update();
    }
}
