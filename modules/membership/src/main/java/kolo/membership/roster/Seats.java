package kolo.membership.roster;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import kolo.kernel.Invalid;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.LimitKind;
import kolo.tenancy.LimitUse;
import kolo.tenancy.Networks;

/// How many members the network has of those that it may have.
@Component
class Seats implements LimitUse {
    private final JdbcClient jdbc;
    private final Networks networks;
    private final NetworkDay day;

    Seats(JdbcClient jdbc, Networks networks, NetworkDay day) {
        this.jdbc = jdbc;
        this.networks = networks;
        this.day = day;
    }

    /// Makes sure that so many newcomers fit in, and that nobody takes their place before the transaction ends: whoever
    /// admits members waits here for each other, so that two who each see the last place cannot both give it away.
    ///
    /// @throws Invalid when there are not so many places left
    void take(long newcomers) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:place, 0))")
                .param("place", "membership.seats " + CurrentTenant.required())
                .query(row -> {});
        long limit = networks.current().limits().members();
        long taken = used();
        if (taken + newcomers > limit) {
            throw new Invalid("membership.problem.limit", limit, taken, newcomers);
        }
    }

    /// How many places are free now.
    long left() {
        return Math.max(0, networks.current().limits().members() - used());
    }

    @Override
    public LimitKind kind() {
        return LimitKind.MEMBERS;
    }

    @Override
    public long used() {
        return jdbc.sql("""
                        select count(distinct member_id) from membership.period
                         where tenant_id = :tenant and (ends_on is null or ends_on > :today)
                        """)
                .param("tenant", CurrentTenant.required().value())
                .param("today", day.today())
                .query(Long.class)
                .single();
    }
}
