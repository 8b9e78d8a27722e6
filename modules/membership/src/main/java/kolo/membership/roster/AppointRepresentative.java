package kolo.membership.roster;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.identity.AccountId;
import kolo.identity.AccountStatus;
import kolo.identity.AccountView;
import kolo.identity.Accounts;
import kolo.identity.Actor;
import kolo.identity.Actors;
import kolo.identity.Invitation;
import kolo.kernel.Conflict;
import kolo.kernel.EmailAddress;
import kolo.kernel.Forbidden;
import kolo.kernel.Ids;
import kolo.kernel.NotFound;
import kolo.membership.MemberId;
import kolo.membership.MembershipIntent;
import kolo.membership.RepresentationChanged;
import kolo.membership.RepresentativeRole;
import kolo.membership.Representatives;

/// Lets persons act for a member, and ends that: by the office, or by the member's own main contact.
@Component
class AppointRepresentative implements Representatives {
    private final Members members;
    private final Representations representations;
    private final Accounts accounts;
    private final Keepers keepers;
    private final NetworkDay day;
    private final Actors actors;
    private final Chronicle chronicle;

    AppointRepresentative(Members members, Representations representations, Accounts accounts, Keepers keepers,
            NetworkDay day, Actors actors, Chronicle chronicle) {
        this.members = members;
        this.representations = representations;
        this.accounts = accounts;
        this.keepers = keepers;
        this.day = day;
        this.actors = actors;
        this.chronicle = chronicle;
    }

    /// Whether the actor may appoint for the member.
    @Transactional(readOnly = true)
    boolean mayAppoint(Actor actor, MemberId id) {
        return actor.may(MembershipIntent.EDIT_MEMBERS) || actor.account()
                .map(account -> inForce(id).stream()
                        .anyMatch(one -> one.accountId().equals(account.value())
                                && one.role() == RepresentativeRole.MAIN_CONTACT))
                .orElse(false);
    }

    @Override
    @Transactional
    public boolean invite(MemberId id, EmailAddress email, String name, String language,
            Set<RepresentativeRole> roles) {
        var member = member(id);
        var account = accounts.invite(Invitation.toRepresent(email, name, language, member.name()));
        appoint(member, account, roles);
        return account.status() == AccountStatus.INVITED;
    }

    /// Lets the account act for the profile from today, without asking who appoints: for decided claims.
    @Transactional
    void appoint(MemberId id, AccountView account, Set<RepresentativeRole> roles) {
        appoint(members.findById(id.value()).orElseThrow(NotFound::new), account, roles);
    }

    private void appoint(Member member, AccountView account, Set<RepresentativeRole> roles) {
        var today = day.today();
        var current = inForce(new MemberId(member.getId()));
        for (var role : roles.stream().sorted().toList()) {
            var holders = current.stream().filter(one -> one.role() == role).toList();
            if (holders.stream().anyMatch(one -> one.accountId().equals(account.id().value()))) {
                continue;
            }
            if (role.single()) {
                holders.forEach(one -> one.end(today));
                representations.saveAllAndFlush(holders);
            }
            appoint(member.getId(), account.id(), role, role.single() ? 0 : holders.size());
        }
        if (member.profileStatus() == ProfileStatus.IMPORTED_UNCLAIMED) {
            member.becomes(ProfileStatus.DRAFT);
            members.saveAndFlush(member);
        }
        chronicle.record("representative", member.getId(), Map.of(),
                Map.of("name", member.name(), "person", account.name(), "roles", List.copyOf(roles).toString()));
        chronicle.publish(new RepresentationChanged(chronicle.tenant(), day.now(), new MemberId(member.getId())));
    }

    private void appoint(UUID member, AccountId account, RepresentativeRole role, int rank) {
        try {
            representations.saveAndFlush(new Representation(Ids.next(), member, account.value(), role,
                    Math.min(rank, 100), day.today(), day.now(), chronicle.by()));
        } catch (DataIntegrityViolationException atTheSameTime) {
            throw new Conflict("membership.problem.representative-twice");
        }
    }

    /// Ends a representation today.
    ///
    /// @throws Conflict when a member's own people would leave nobody behind
    @Transactional
    void end(MemberId id, RepresentationId representation) {
        var member = member(id);
        var ending = representations.findById(representation.value())
                .filter(found -> found.memberId().equals(id.value()))
                .orElseThrow(NotFound::new);
        boolean others = inForce(id).stream().anyMatch(one -> !one.equals(ending));
        if (!others && !actors.current().may(MembershipIntent.EDIT_MEMBERS)) {
            throw new Conflict("membership.problem.last-representative");
        }
        ending.end(day.today());
        representations.saveAndFlush(ending);
        chronicle.record("representative-ended", id.value(), Map.of("role", ending.role().name()),
                Map.of("name", member.name()));
        chronicle.publish(new RepresentationChanged(chronicle.tenant(), day.now(), id));
    }

    private Member member(MemberId id) {
        var actor = actors.current();
        keepers.require(actor, id);
        if (!mayAppoint(actor, id)) {
            throw new Forbidden();
        }
        return members.findById(id.value()).orElseThrow(NotFound::new);
    }

    private List<Representation> inForce(MemberId id) {
        var today = day.today();
        return representations.findByMemberId(id.value()).stream().filter(one -> one.inForce(today)).toList();
    }
}
