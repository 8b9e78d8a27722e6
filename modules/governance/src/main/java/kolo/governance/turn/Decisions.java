package kolo.governance.turn;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import kolo.governance.DecisionId;
import kolo.governance.OfficeId;
import kolo.governance.office.Annals;
import kolo.kernel.Ids;
import kolo.kernel.Invalid;
import kolo.membership.MemberId;
import kolo.tenancy.CurrentTenant;

/// The decisions about offices that administrators recorded; a decision is never changed.
@Component("governanceDecisions")
class Decisions {
    private final JdbcClient jdbc;
    private final Annals annals;

    Decisions(JdbcClient jdbc, Annals annals) {
        this.jdbc = jdbc;
        this.annals = annals;
    }

    /// What a decision is about.
    enum Matter {
        /// To pass over a member against its will.
        SKIP,
        /// To let two settled turns be exchanged.
        SWAP,
        /// To end the term of a chair that is unable to act.
        EARLY_ROTATION
    }

    /// A decision as it is written down.
    ///
    /// @param on the day on which it was made
    /// @param file a document in the network's files, or null
    /// @param link where a document is to be found, or null
    record Draft(LocalDate on, String text, Votes votes, @Nullable Integer requestedBy, @Nullable UUID file,
            @Nullable String link) {}

    /// A recorded decision.
    record Decision(DecisionId id, Matter matter, @Nullable MemberId subject, LocalDate on, String text, Votes votes,
            @Nullable UUID file, @Nullable String link) {}

    /// Records a decision.
    ///
    /// @throws Invalid when it lies in the future
    DecisionId add(OfficeId office, Matter matter, @Nullable MemberId subject, Draft draft) {
        if (draft.on().isAfter(annals.today())) {
            throw Invalid.field("decidedOn", "governance.problem.decided-later");
        }
        var id = new DecisionId(Ids.next());
        jdbc.sql(
                """
                insert into governance.decision (tenant_id, id, office_id, matter, subject_member, decided_on, text,
                  votes_for, votes_against, votes_abstaining, subject_recused, requested_by, document_file,
                  document_link, recorded_at, recorded_by)
                values (:tenant, :id, :office, :matter, :subject, :on, :text, :inFavour, :against, :abstaining, :recused,
                  :requestedBy, :file, :link, :at, :by)
                """)
                .param("tenant", CurrentTenant.required().value())
                .param("id", id.value())
                .param("office", office.value())
                .param("matter", matter.name())
                .param("subject", subject == null ? null : subject.value())
                .param("on", draft.on())
                .param("text", draft.text())
                .param("inFavour", draft.votes().inFavour())
                .param("against", draft.votes().against())
                .param("abstaining", draft.votes().abstaining())
                .param("recused", draft.votes().recused())
                .param("requestedBy", draft.requestedBy())
                .param("file", draft.file())
                .param("link", draft.link())
                .param("at", annals.now().atOffset(ZoneOffset.UTC))
                .param("by", annals.by())
                .update();
        return id;
    }

    /// The decisions about an office, the latest first.
    List<Decision> of(OfficeId office) {
        return jdbc.sql("""
                        select * from governance.decision where tenant_id = :tenant and office_id = :office
                        order by decided_on desc, recorded_at desc, id limit 100
                        """)
                .param("tenant", CurrentTenant.required().value())
                .param("office", office.value())
                .query((row, number) -> {
                    var subject = row.getObject("subject_member", UUID.class);
                    return new Decision(new DecisionId(row.getObject("id", UUID.class)),
                            Matter.valueOf(row.getString("matter")), subject == null ? null : new MemberId(subject),
                            row.getObject("decided_on", LocalDate.class), row.getString("text"),
                            new Votes(row.getInt("votes_for"), row.getInt("votes_against"),
                                    row.getInt("votes_abstaining"), row.getBoolean("subject_recused")),
                            row.getObject("document_file", UUID.class), row.getString("document_link"));
                })
                .list();
    }
}
