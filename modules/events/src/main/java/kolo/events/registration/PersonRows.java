package kolo.events.registration;

import static kolo.events.registration.Stored.at;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import kolo.tenancy.DataSubject;

/// Where the tables of this module say who somebody is, and how they stop saying it. Every method needs a transaction.
@Repository
class PersonRows {
    private final JdbcClient jdbc;

    PersonRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The registrations of a person that still say so, in the order in which gates are locked.
    List<Registration> of(DataSubject person) {
        return person.asked(jdbc.sql(
                "select " + RegistrationRows.COLUMNS + " from events.registration r where r.erased_at is null "
                        + "and (r.person_key = :address or r.account_id = :account) order by r.edition_id, r.id"))
                .query(RegistrationRows::registration)
                .list();
    }

    /// Those of events that ended before an instant.
    List<UUID> endedBefore(Instant before) {
        return jdbc.sql("""
                        select r.id from events.registration r
                        join events.edition e on e.tenant_id = r.tenant_id and e.id = r.edition_id
                        where r.erased_at is null and e.ends_at < :before
                        """).param("before", at(before)).query(UUID.class).list();
    }

    /// Takes the person out of registrations; that somebody registered, as what and from where, stays.
    int erase(Collection<UUID> registrations, Instant now) {
        var ids = registrations.toArray(UUID[]::new);
        jdbc.sql("select code, name from events.certificate where registration_id = any(:ids) and name_digest is null")
                .param("ids", ids)
                .query((row, index) -> List.of(row.getString("code"), row.getString("name")))
                .list()
                .forEach(paper -> jdbc
                        .sql("update events.certificate set name = '—', name_digest = :digest where code = :code")
                        .param("digest", NameOnPaper.digest(paper.getFirst(), paper.getLast()))
                        .param("code", paper.getFirst())
                        .update());
        for (var sql : List.of("delete from events.registration_link where registration_id = any(:ids)",
                "delete from events.submission where registration_id = any(:ids)",
                "update events.guest_invitation set email = id || '@erased.invalid' where registration_id = any(:ids)",
                """
                update events.registration_step set note = null
                where registration_id = any(:ids) and note is not null and step not in ('PAID', 'UNPAID')
                """)) {
            jdbc.sql(sql).param("ids", ids).update();
        }
        return jdbc
                .sql("""
                     update events.registration set name = '—', email = id || '@erased.invalid',
                         person_key = id || '@erased.invalid', account_id = null, member_id = null, organisation = null,
                         answers = '{}', paid_by = null, reason = null, erased_at = :now
                     where id = any(:ids) and erased_at is null
                     """)
                .param("ids", ids)
                .param("now", at(now))
                .update();
    }

    /// Forgets who was invited to events that ended before, and who has them in a calendar or said that they go.
    int forgetGuestsOf(Instant before) {
        int forgotten = 0;
        for (var sql : List.of("""
                               delete from events.invitation i using events.edition e
                               where e.tenant_id = i.tenant_id and e.id = i.edition_id and e.ends_at < :before
                               """, """
                                    update events.guest_invitation g set email = g.id || '@erased.invalid'
                                    from events.edition e where e.tenant_id = g.tenant_id and e.id = g.edition_id
                                      and e.ends_at < :before and g.email not like '%@erased.invalid'
                                    """, """
                                         update events.going g set name = '—' from events.edition e
                                         where e.tenant_id = g.tenant_id and e.id = g.edition_id and e.ends_at < :before
                                           and g.name <> '—'
                                         """)) {
            forgotten += jdbc.sql(sql).param("before", at(before)).update();
        }
        return forgotten;
    }

    /// Everything of the person beside registrations.
    int forget(DataSubject person) {
        return Stream.of("delete from events.invitation where address = :address",
                "delete from events.submission where lower(request ->> 'email') = :address",
                "delete from events.link_request where lower(email) = :address",
                "update events.guest_invitation set email = id || '@erased.invalid' where lower(email) = :address",
                "delete from events.going where account_id = :account",
                "delete from events.feed where account_id = :account")
                .mapToInt(sql -> person.asked(jdbc.sql(sql)).update())
                .sum();
    }

    int besides(DataSubject person) {
        return person
                .asked(jdbc.sql("""
                                select (select count(*) from events.invitation where address = :address)
                                  + (select count(*) from events.submission where lower(request ->> 'email') = :address)
                                  + (select count(*) from events.guest_invitation where lower(email) = :address)
                                  + (select count(*) from events.going where account_id = :account)
                                  + (select count(*) from events.feed where account_id = :account)
                                """))
                .query(Integer.class)
                .single();
    }
}
