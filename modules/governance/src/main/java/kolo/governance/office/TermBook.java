package kolo.governance.office;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import kolo.governance.ContactRole;
import kolo.governance.TermContact;
import kolo.governance.TermId;
import kolo.governance.TermSummary;
import kolo.identity.AccountId;
import kolo.kernel.Conflict;
import kolo.kernel.Ids;
import kolo.tenancy.CurrentTenant;

/// Writes terms. Two holders of one office at one instant are refused by the database, and told as a conflict.
@Component
public class TermBook {
    private static final String CHANGE = """
                                         update governance.term
                                         set state = coalesce(:state, state),
                                           in_office = case when :moves then
                                               case when cast(:began as timestamptz) is null then null
                                                 else tstzrange(:began, :ended, '[)') end
                                             else in_office end,
                                           member_id = coalesce(cast(:member as uuid), member_id),
                                           answered_at = coalesce(cast(:answeredAt as timestamptz), answered_at),
                                           answered_by = coalesce(cast(:answeredBy as uuid), answered_by),
                                           confirmed_at = coalesce(cast(:confirmedAt as timestamptz), confirmed_at),
                                           confirmed_by = coalesce(cast(:confirmedBy as uuid), confirmed_by),
                                           closed_at = coalesce(cast(:closedAt as timestamptz), closed_at),
                                           closed_by = coalesce(cast(:closedBy as uuid), closed_by),
                                           close_reason = coalesce(:reason, close_reason),
                                           decision_id = coalesce(cast(:decision as uuid), decision_id),
                                           reminders = coalesce(cast(:reminders as integer), reminders),
                                           reminded_at = coalesce(cast(:remindedAt as timestamptz), reminded_at),
                                           announced_at = coalesce(cast(:announcedAt as timestamptz), announced_at),
                                           unable_since = case when :ability then cast(:unableSince as date)
                                             else unable_since end,
                                           version = version + 1
                                         where tenant_id = :tenant and id = :id and version = :version
                                         """;
    private final JdbcClient jdbc;
    private final Annals annals;

    TermBook(JdbcClient jdbc, Annals annals) {
        this.jdbc = jdbc;
        this.annals = annals;
    }

    /// Until when an offer is to be answered.
    public record OfferedUntil(Instant at, LocalDate answerBy) {}

    /// Records a term that was settled or entered.
    ///
    /// @throws Conflict when somebody holds the office at one of its instants
    public TermId add(TermDraft draft) {
        return add(draft, null);
    }

    /// Records an offered term.
    public TermId add(TermDraft draft, @Nullable OfferedUntil offer) {
        var id = new TermId(Ids.next());
        var member = draft.member();
        var account = draft.account();
        var tenure = draft.tenure();
        try {
            jdbc.sql("""
                     insert into governance.term (tenant_id, id, version, office_id, member_id, account_id, person_name,
                       kind, state, from_day, until_day, day_precision, in_office, offered_at, answer_by, reminders,
                       mandate, source, recorded_at, recorded_by, confirmed_at, confirmed_by)
                     values (:tenant, :id, 0, :office, :member, :account, :person, :kind, :state, :from, :until,
                       :precision, case when :began::timestamptz is null then null
                         else tstzrange(:began::timestamptz, :ended::timestamptz, '[)') end,
                       :offered, :answerBy, 0, :mandate, :source, :at, :by, :confirmed, :confirmedBy)
                     """)
                    .param("tenant", CurrentTenant.required().value())
                    .param("id", id.value())
                    .param("office", draft.office().value())
                    .param("member", member == null ? null : member.value())
                    .param("account", account == null ? null : account.value())
                    .param("person", draft.personName())
                    .param("kind", draft.kind().name())
                    .param("state", draft.state().name())
                    .param("from", draft.from())
                    .param("until", draft.until())
                    .param("precision", draft.precision().name())
                    .param("began", tenure == null ? null : stamp(tenure.from()))
                    .param("ended", tenure == null ? null : stamp(tenure.until()))
                    .param("offered", offer == null ? null : stamp(offer.at()))
                    .param("answerBy", offer == null ? null : offer.answerBy())
                    .param("mandate", draft.mandate())
                    .param("source", draft.source())
                    .param("at", stamp(annals.now()))
                    .param("by", annals.by())
                    .param("confirmed", tenure == null ? null : stamp(annals.now()))
                    .param("confirmedBy", tenure == null ? null : annals.by())
                    .update();
        } catch (DataIntegrityViolationException overlapping) {
            throw new Conflict("governance.problem.held-then");
        }
        return id;
    }

    /// Changes a term as it was seen.
    ///
    /// @throws Conflict when somebody changed it since, or somebody holds the office at one of its instants
    public void change(TermSummary seen, TermEdit edit) {
        Map<String, @Nullable Object> parameters = new HashMap<>(edit.parameters());
        parameters.put("tenant", CurrentTenant.required().value());
        parameters.put("id", seen.id().value());
        parameters.put("version", seen.version());
        int changed;
        try {
            changed = jdbc.sql(CHANGE).params(parameters).update();
        } catch (DataIntegrityViolationException overlapping) {
            throw new Conflict("governance.problem.held-then");
        }
        if (changed != 1) {
            throw new Conflict();
        }
    }

    /// Names a person of a term from a day on; whoever had the role ceases to have it that day.
    public void name(TermId term, ContactRole role, String name, @Nullable AccountId account, LocalDate from,
            @Nullable LocalDate until) {
        endContact(term, role, from);
        jdbc.sql(
                """
                insert into governance.term_contact (tenant_id, id, term_id, role, name, account_id, from_day, until_day)
                values (:tenant, :id, :term, :role, :name, :account, :from, :until)
                """)
                .param("tenant", CurrentTenant.required().value())
                .param("id", Ids.next())
                .param("term", term.value())
                .param("role", role.name())
                .param("name", name)
                .param("account", account == null ? null : account.value())
                .param("from", from)
                .param("until", until)
                .update();
    }

    /// Records a person as read, without touching others.
    public void name(TermId term, TermContact contact) {
        name(term, contact.role(), contact.name(), contact.account(), contact.from(), contact.until());
    }

    /// Ends a role of a term on a day.
    public void endContact(TermId term, ContactRole role, LocalDate day) {
        jdbc.sql("""
                 update governance.term_contact set until_day = greatest(from_day, cast(:day as date))
                 where tenant_id = :tenant and term_id = :term and role = :role
                   and (until_day is null or until_day > :day)
                 """)
                .param("tenant", CurrentTenant.required().value())
                .param("term", term.value())
                .param("role", role.name())
                .param("day", day)
                .update();
    }

    /// Lets two terms exchange the persons named for them.
    public void exchangeContacts(TermId one, TermId other) {
        jdbc.sql("""
                 update governance.term_contact c
                 set term_id = t.id, from_day = t.from_day, until_day = null
                 from governance.term t
                 where c.tenant_id = :tenant and c.term_id in (:one, :other) and c.until_day is null
                   and t.tenant_id = c.tenant_id and t.id in (:one, :other) and t.id <> c.term_id
                 """)
                .param("tenant", CurrentTenant.required().value())
                .param("one", one.value())
                .param("other", other.value())
                .update();
    }

    /// Lets the database look at neighbouring terms only once all of them are written, until [#checkNeighbours].
    void letNeighboursMove() {
        jdbc.sql("set constraints governance.term_one_holder deferred").update();
    }

    /// Has the database look at once.
    void checkNeighbours() {
        jdbc.sql("set constraints governance.term_one_holder immediate").update();
    }

    private static OffsetDateTime stamp(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
