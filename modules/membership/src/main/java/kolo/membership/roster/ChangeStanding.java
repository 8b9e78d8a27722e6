package kolo.membership.roster;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.identity.Actors;
import kolo.kernel.Conflict;
import kolo.kernel.Ids;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.membership.MemberId;
import kolo.membership.MembershipIntent;
import kolo.membership.Standing;
import kolo.membership.StandingChanged;

/// Records notices, pauses and suspensions, and lifts them.
@Component
class ChangeStanding {
    private final Members members;
    private final MembershipPeriods periods;
    private final StandingRecords standings;
    private final NetworkDay day;
    private final Actors actors;
    private final Chronicle chronicle;

    ChangeStanding(Members members, MembershipPeriods periods, StandingRecords standings, NetworkDay day, Actors actors,
            Chronicle chronicle) {
        this.members = members;
        this.periods = periods;
        this.standings = standings;
        this.day = day;
        this.actors = actors;
        this.chronicle = chronicle;
    }

    /// Records a standing from a day on, until a day where that is known.
    ///
    /// @param until the first day on which it is over, or null
    /// @throws Conflict when there is no membership on the first day, or one of the kind is recorded for the time
    @Transactional
    void record(MemberId id, Standing standing, LocalDate from, @Nullable LocalDate until, String reason) {
        actors.current().require(MembershipIntent.ADMIT_MEMBERS);
        var member = members.findById(id.value()).orElseThrow(NotFound::new);
        if (standing != Standing.NOTICE && standing != Standing.PAUSED && standing != Standing.SUSPENDED) {
            throw Invalid.field("standing", "membership.problem.standing");
        }
        if (until != null && !until.isAfter(from)) {
            throw Invalid.field("until", "membership.problem.end-before-start");
        }
        if (periods.findByMemberIdOrderByStartsOn(id.value()).stream().noneMatch(period -> period.inForce(from))) {
            throw Invalid.field("from", "membership.problem.no-membership-then");
        }
        try {
            standings.saveAndFlush(new StandingRecord(Ids.next(), id.value(), standing, from, until, reason, day.now(),
                    chronicle.by()));
        } catch (DataIntegrityViolationException overlapping) {
            throw new Conflict("membership.problem.standing-twice");
        }
        Map<String, @Nullable Object> after = new HashMap<>();
        after.put("name", member.name());
        after.put("standing", standing.name());
        after.put("from", from);
        after.put("until", until);
        after.put("reason", reason);
        chronicle.record("standing", id.value(), Map.of(), after);
        chronicle.publish(new StandingChanged(chronicle.tenant(), day.now(), id));
    }

    /// Ends a standing today.
    ///
    /// @throws NotFound when the member has no such record
    /// @throws Conflict when it is over already
    @Transactional
    void lift(MemberId id, StandingId standing) {
        actors.current().require(MembershipIntent.ADMIT_MEMBERS);
        var record = standings.findById(standing.value())
                .filter(found -> found.memberId().equals(id.value()))
                .orElseThrow(NotFound::new);
        record.lift(day.today(), day.now(), chronicle.by());
        standings.saveAndFlush(record);
        chronicle.record("standing-lifted", id.value(), Map.of("standing", record.standing().name()), Map.of());
        chronicle.publish(new StandingChanged(chronicle.tenant(), day.now(), id));
    }
}
