package kolo.mail.post;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import kolo.mail.Importance;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.LimitKind;
import kolo.tenancy.LimitUse;
import kolo.tenancy.Networks;
import kolo.tenancy.Rounds;

/// The letters that a network may send on a day of its own zone. Every method needs a transaction.
///
/// A tenth of them is kept for letters that open a door, another tenth for what is written to one person, so that a
/// digest holds up neither. What finds no place is held back, and nothing overtakes it but what is more important.
@Repository
class DayAllowance implements LimitUse {
    private static final int KEPT = 10;
    private final JdbcClient jdbc;
    private final Networks networks;
    private final Rounds rounds;
    private final Clock clock;

    DayAllowance(JdbcClient jdbc, Networks networks, Rounds rounds, Clock clock) {
        this.rounds = rounds;
        this.jdbc = jdbc;
        this.networks = networks;
        this.clock = clock;
    }

    /// Takes a place of the day for the message, or holds it back.
    ///
    /// @return whether it may leave; a message that has its place keeps it over all its attempts
    boolean take(UUID message) {
        var waits = jdbc.sql("select importance from mail.message where id = ? and counted_on is null")
                .param(message)
                .query(Integer.class)
                .optional();
        if (waits.isEmpty() || networks.current().platform()) {
            return true;
        }
        var importance = Importance.of(waits.get());
        if (!mustQueue(importance) && count(1, importance)) {
            jdbc.sql("update mail.message set counted_on = ? where id = ?").params(today(), message).update();
            return true;
        }
        jdbc.sql("update mail.message set held_back_at = ?, next_attempt_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), Timestamp.from(tomorrow()), message)
                .update();
        rounds.soon(WaitingMail.NAME);
        return false;
    }

    private boolean mustQueue(Importance importance) {
        return importance != Importance.FIRST && jdbc.sql("""
                                                          select exists (select from mail.message
                                                            where tenant_id = ? and held_back_at is not null
                                                              and status = 'QUEUED' and importance <= ?)
                                                          """)
                .params(CurrentTenant.required().value(), importance.rank())
                .query(Boolean.class)
                .single();
    }

    private boolean count(long letters, Importance importance) {
        return jdbc
                .sql("""
                     insert into mail.day_count (tenant_id, day, taken) values (:tenant, :day, :letters)
                     on conflict (tenant_id, day) do update set taken = day_count.taken + excluded.taken
                      where day_count.taken + excluded.taken <= :most
                     """)
                .param("tenant", CurrentTenant.required().value())
                .param("day", today())
                .param("letters", letters)
                .param("most", open(importance))
                .update() == 1;
    }

    /// How many of the day's letters ones of this importance may be among.
    private long open(Importance importance) {
        long limit = networks.current().limits().mailsADay();
        return limit - limit / KEPT * importance.rank();
    }

    /// Lets go of those that wait longest, the most important first, as far as the day has places for them.
    ///
    /// @param most at most so many
    List<UUID> release(int most) {
        var tenant = CurrentTenant.required().value();
        jdbc.sql("insert into mail.day_count (tenant_id, day, taken) values (?, ?, 0) on conflict do nothing")
                .params(tenant, today())
                .update();
        long taken = jdbc.sql("select taken from mail.day_count where tenant_id = ? and day = ? for update")
                .params(tenant, today())
                .query(Long.class)
                .single();
        return jdbc
                .sql("""
                     with line as (
                       select id, importance, row_number() over (order by importance, created_at, id) as place
                         from mail.message
                        where tenant_id = :tenant and held_back_at is not null and status = 'QUEUED'
                        order by importance, created_at, id limit :most
                     ), leaving as (
                       update mail.message m set held_back_at = null, counted_on = :day, next_attempt_at = :now
                         from line
                        where m.tenant_id = :tenant and m.id = line.id
                          and :taken + line.place <= case line.importance when 0 then :first when 1 then :usual else :last end
                       returning m.id
                     ), counted as (
                       update mail.day_count set taken = taken + (select count(*) from leaving)
                        where tenant_id = :tenant and day = :day
                     )
                     select id from leaving
                     """)
                .param("tenant", tenant)
                .param("most", most)
                .param("day", today())
                .param("now", Timestamp.from(clock.instant()))
                .param("taken", taken)
                .param("first", open(Importance.FIRST))
                .param("usual", open(Importance.USUAL))
                .param("last", open(Importance.LAST))
                .query(UUID.class)
                .list();
    }

    /// Forgets the counts of days before this one.
    void forget(LocalDate before) {
        jdbc.sql("delete from mail.day_count where tenant_id = ? and day < ?")
                .params(CurrentTenant.required().value(), Date.valueOf(before))
                .update();
    }

    private LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), networks.current().zone());
    }

    private Date today() {
        return Date.valueOf(day());
    }

    private Instant tomorrow() {
        return day().plusDays(1).atStartOfDay(networks.current().zone()).toInstant();
    }

    @Override
    public LimitKind kind() {
        return LimitKind.MAILS;
    }

    @Override
    public long used() {
        return jdbc.sql("select taken from mail.day_count where tenant_id = ? and day = ?")
                .params(CurrentTenant.required().value(), today())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    @Override
    public long waiting() {
        return jdbc.sql("""
                        select count(*) from mail.message
                         where tenant_id = ? and held_back_at is not null and status = 'QUEUED'
                        """).param(CurrentTenant.required().value()).query(Long.class).single();
    }
}
