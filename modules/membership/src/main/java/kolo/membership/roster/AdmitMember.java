package kolo.membership.roster;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.identity.Actors;
import kolo.kernel.Conflict;
import kolo.kernel.Ids;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.membership.MemberId;
import kolo.membership.MemberJoined;
import kolo.membership.MemberLeft;
import kolo.membership.MemberProfileChanged;
import kolo.membership.MembershipIntent;
import kolo.membership.Standing;
import kolo.membership.profile.Profile;
import kolo.tenancy.Networks;

/// Lets members in and out: the beginning and the end of memberships.
@Component
class AdmitMember {
    private final Members members;
    private final MembershipPeriods periods;
    private final StandingRecords standings;
    private final Representations representations;
    private final ProfileIndex index;
    private final RollBook rollBook;
    private final Seats seats;
    private final NetworkDay day;
    private final Networks networks;
    private final Actors actors;
    private final Chronicle chronicle;

    AdmitMember(Members members, MembershipPeriods periods, StandingRecords standings, Representations representations,
            ProfileIndex index, RollBook rollBook, Seats seats, NetworkDay day, Networks networks, Actors actors,
            Chronicle chronicle) {
        this.members = members;
        this.periods = periods;
        this.standings = standings;
        this.representations = representations;
        this.index = index;
        this.rollBook = rollBook;
        this.seats = seats;
        this.day = day;
        this.networks = networks;
        this.actors = actors;
        this.chronicle = chronicle;
    }

    /// A newcomer's profile, and the membership from a day.
    ///
    /// @throws Invalid when the network has no members of this nature, or no place for one more, or the day is in the
    ///                 future
    @Transactional
    MemberId admit(MemberNature nature, Profile profile, LocalDate since, Provenance provenance) {
        actors.current().require(MembershipIntent.ADMIT_MEMBERS);
        var kinds = networks.current().memberKinds();
        if (!(nature == MemberNature.PERSON ? kinds.persons() : kinds.organisations())) {
            throw Invalid.field("nature", "membership.problem.nature");
        }
        seats.take(1);
        var member = new Member(Ids.next(), nature, profile, ProfileStatus.PUBLISHED, false, day.now());
        members.saveAndFlush(member);
        index.replace(Map.of(member.getId(), profile));
        if (!provenance.empty()) {
            rollBook.record(member.getId(), provenance, day.now());
        }
        var id = new MemberId(member.getId());
        chronicle.publish(new MemberProfileChanged(chronicle.tenant(), day.now(), id));
        begin(member, since);
        return id;
    }

    /// Makes an existing profile a member's from a day.
    ///
    /// @throws NotFound when there is no such profile
    /// @throws Conflict when a membership is in force on that day or after it
    /// @throws Invalid when the network has no place for one more
    @Transactional
    void admit(MemberId id, LocalDate since) {
        actors.current().require(MembershipIntent.ADMIT_MEMBERS);
        seats.take(1);
        begin(members.findById(id.value()).orElseThrow(NotFound::new), since);
    }

    private void begin(Member member, LocalDate since) {
        if (since.isAfter(day.today())) {
            throw Invalid.field("since", "membership.problem.since-future");
        }
        try {
            periods.saveAndFlush(new MembershipPeriod(Ids.next(), member.getId(), Since.stated(since), day.now(),
                    chronicle.by()));
        } catch (DataIntegrityViolationException overlapping) {
            throw new Conflict("membership.problem.already-member");
        }
        chronicle.record("admitted", member.getId(), Map.of(), Map.of("name", member.name(), "since", since));
        chronicle.publish(new MemberJoined(chronicle.tenant(), day.now(), new MemberId(member.getId())));
    }

    /// Records that the membership ends on a day, today or later; until then the member is under notice.
    ///
    /// @param endsOn the first day without membership
    /// @throws Conflict when no membership is in force, or its end is recorded already
    @Transactional
    void end(MemberId id, LocalDate endsOn, String reason) {
        actors.current().require(MembershipIntent.ADMIT_MEMBERS);
        var member = members.findById(id.value()).orElseThrow(NotFound::new);
        var today = day.today();
        if (endsOn.isBefore(today)) {
            throw Invalid.field("endsOn", "membership.problem.end-past");
        }
        if (endsOn.isAfter(today.plusYears(5))) {
            throw Invalid.field("endsOn", "membership.problem.end-far");
        }
        var period = periods.findByMemberIdOrderByStartsOn(id.value())
                .stream()
                .filter(candidate -> candidate.inForce(today))
                .findFirst()
                .orElseThrow(() -> new Conflict("membership.problem.no-membership"));
        period.end(endsOn, reason, day.now(), chronicle.by());
        periods.saveAndFlush(period);
        if (endsOn.isAfter(today)) {
            giveNotice(id.value(), today, endsOn, reason);
        }
        // Nobody represents whoever has left; their accounts are their own and stay.
        var leaving = representations.findByMemberId(id.value());
        leaving.forEach(representation -> representation.end(endsOn));
        representations.saveAllAndFlush(leaving);
        chronicle.record("ended", id.value(), Map.of(),
                Map.of("name", member.name(), "ends", endsOn, "reason", reason));
        chronicle.publish(new MemberLeft(chronicle.tenant(), day.now(), id));
    }

    private void giveNotice(UUID member, LocalDate from, LocalDate until, String reason) {
        var given = standings.findByMemberIdOrderByStartsOn(member)
                .stream()
                .anyMatch(record -> record.standing() == Standing.NOTICE && record.inForce(from));
        if (!given) {
            standings.saveAndFlush(new StandingRecord(Ids.next(), member, Standing.NOTICE, from, until, reason,
                    day.now(), chronicle.by()));
        }
    }
}
