package kolo.news.writing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import kolo.kernel.Ids;
import kolo.tenancy.CurrentTenant;

/// What the desk did with texts, step by step. Needs an open transaction.
@Component("newsDecisions")
class Decisions {
    private final JdbcClient jdbc;

    Decisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A step on a text's way.
    enum Step {
        SUBMITTED, CHANGES_REQUESTED, APPROVED, SCHEDULED, PUBLISHED, WITHDRAWN, TAKEN_BACK;

        String key() {
            return "news.step." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /// One step.
    record Decision(Step step, int revision, @Nullable String reason, @Nullable UUID by, Instant at) {}

    void enter(Translation translation, Step step, @Nullable String reason, @Nullable UUID by, Instant at) {
        jdbc.sql("""
                 insert into news.decision (tenant_id, id, translation_id, revision_id, step, reason, decided_by,
                   decided_at)
                 values (?, ?, ?, ?, ?, ?, ?, ?)
                 """)
                .params(Arrays.asList(CurrentTenant.required().value(), Ids.next(), translation.getId(),
                        translation.latest(), step.name(), reason, by, Revisions.stamp(at)))
                .update();
    }

    /// The steps of a text, the newest first.
    List<Decision> of(UUID translation) {
        return jdbc.sql("""
                        select d.step, r.number, d.reason, d.decided_by, d.decided_at
                          from news.decision d join news.revision r
                            on r.tenant_id = d.tenant_id and r.id = d.revision_id
                         where d.translation_id = ? order by d.decided_at desc, d.id desc limit 100
                        """)
                .param(translation)
                .query((row, number) -> new Decision(Step.valueOf(row.getString(1)), row.getInt(2), row.getString(3),
                        row.getObject(4, UUID.class), row.getObject(5, OffsetDateTime.class).toInstant()))
                .list();
    }
}
