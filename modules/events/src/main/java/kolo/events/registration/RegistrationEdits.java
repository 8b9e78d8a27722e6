package kolo.events.registration;

import static kolo.events.registration.Stored.at;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Changes of a registration that move no place. Every method needs a transaction.
@Repository
class RegistrationEdits {
    private final JdbcClient jdbc;

    RegistrationEdits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void answers(RegistrationId id, Map<UUID, List<String>> answers) {
        jdbc.sql("update events.registration set answers = :answers::jsonb where id = :id")
                .param("answers", Stored.answers(answers))
                .param("id", id.value())
                .update();
    }

    /// Puts somebody else in the person's place; the links in the letters of the first one end.
    void person(RegistrationId id, String name, String email, String code) {
        jdbc.sql(
                """
                update events.registration set name = :name, email = :email, person_key = :key, account_id = null, code = :code
                where id = :id
                """)
                .param("name", name)
                .param("email", email)
                .param("key", RegistrationRows.personKey(email))
                .param("code", code)
                .param("id", id.value())
                .update();
        jdbc.sql("delete from events.registration_link where registration_id = :id").param("id", id.value()).update();
    }

    void paid(RegistrationId id, @Nullable BigDecimal amount, @Nullable Instant at, @Nullable String by,
            @Nullable UUID recordedBy) {
        jdbc.sql(
                """
                update events.registration set paid = :amount, paid_at = :at, paid_by = :by, paid_recorded_by = :recorder
                where id = :id
                """)
                .param("amount", amount)
                .param("at", at(at))
                .param("by", by)
                .param("recorder", recordedBy)
                .param("id", id.value())
                .update();
    }

    void arrivedBy(RegistrationId id, @Nullable UUID account) {
        jdbc.sql("update events.registration set arrived_by = :account where id = :id")
                .param("account", account)
                .param("id", id.value())
                .update();
    }
}
