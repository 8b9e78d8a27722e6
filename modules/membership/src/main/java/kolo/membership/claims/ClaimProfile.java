package kolo.membership.claims;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.audit.AuditLog;
import kolo.identity.AccountId;
import kolo.identity.Accounts;
import kolo.identity.Actors;
import kolo.identity.Invitation;
import kolo.kernel.Conflict;
import kolo.kernel.EmailAddress;
import kolo.kernel.Ids;
import kolo.kernel.NotFound;
import kolo.mail.Letter;
import kolo.mail.Outbox;
import kolo.mail.Recipient;
import kolo.membership.MemberId;
import kolo.membership.Membership;
import kolo.membership.MembershipIntent;
import kolo.membership.RepresentativeRole;
import kolo.membership.profile.WebDomain;
import kolo.membership.roster.LinkToken;
import kolo.membership.roster.NetworkDay;
import kolo.membership.roster.ProfileKeeping;
import kolo.tenancy.Addresses;
import kolo.tenancy.Networks;

/// Takes claims, proves them by mail where the address lies in the profile's own domain, and lets the office decide
/// the others. What a visitor is told never says whether there is such a profile.
@Component
class ClaimProfile {
    static final Duration LINK_LIVES = Duration.ofDays(7);

    private final Claims claims;
    private final ProfileKeeping keeping;
    private final Membership membership;
    private final Accounts accounts;
    private final Outbox outbox;
    private final Addresses addresses;
    private final Networks networks;
    private final NetworkDay day;
    private final Actors actors;
    private final AuditLog audit;

    ClaimProfile(Claims claims, ProfileKeeping keeping, Membership membership, Accounts accounts, Outbox outbox,
            Addresses addresses, Networks networks, NetworkDay day, Actors actors, AuditLog audit) {
        this.claims = claims;
        this.keeping = keeping;
        this.membership = membership;
        this.accounts = accounts;
        this.outbox = outbox;
        this.addresses = addresses;
        this.networks = networks;
        this.day = day;
        this.actors = actors;
        this.audit = audit;
    }

    /// Takes a claim: a letter with a link goes to an address in the profile's own domain, any other claim waits for
    /// the office.
    @Transactional
    void claim(Claims.Application application) {
        var email = new EmailAddress(application.email());
        var proven = proven(email).filter(keeping::unkept);
        var id = Ids.next();
        if (proven.isEmpty()) {
            var named = membership.named(application.organisation(), day.today());
            claims.add(id, application, named.size() == 1 ? named.getFirst().id().value() : null, null, null,
                    day.now());
            return;
        }
        var token = LinkToken.random();
        claims.add(id, application, proven.get(), token, day.now().plus(LINK_LIVES), day.now());
        var network = networks.current();
        outbox.send(Letter
                .of(new Recipient(email, application.applicant(), application.language()), "membership/letter/claim",
                        "membership.letter.claim.subject", network.shortName())
                .with("organisation", application.organisation())
                .with("link", addresses.url(network, "/members/claim/proof?token=" + token.secret())));
    }

    private Optional<UUID> proven(EmailAddress email) {
        var domains = new ArrayList<String>();
        for (var domain = WebDomain.ofHost(email.domain()); domain.isPresent();) {
            domains.add(domain.get());
            int dot = domain.get().indexOf('.');
            var above = dot < 0 ? "" : domain.get().substring(dot + 1);
            domain = above.contains(".") ? Optional.of(above) : Optional.empty();
        }
        return domains.isEmpty() ? Optional.empty() : claims.provenBy(domains);
    }

    /// The open claim that a link belongs to.
    ///
    /// @throws NotFound when there is none, or it is used or too old
    @Transactional(readOnly = true)
    ClaimView byLink(@Nullable String secret) {
        return open(secret).view();
    }

    private Claims.Claim open(@Nullable String secret) {
        return LinkToken.read(secret)
                .flatMap(claims::byToken)
                .filter(claim -> claim.view().status().equals("MAILED") && claim.open(day.now()))
                .orElseThrow(NotFound::new);
    }

    /// Gives the profile to whoever holds the link.
    @Transactional
    void prove(@Nullable String secret) {
        var claim = open(secret);
        var member = Optional.ofNullable(claim.view().member()).orElseThrow(NotFound::new);
        give(claim, member, null);
    }

    /// The office gives the profile to the applicant.
    ///
    /// @throws Conflict when the claim is decided already
    @Transactional
    void approve(ClaimId id, MemberId member) {
        actors.current().require(MembershipIntent.ADMIT_MEMBERS);
        var claim = claims.find(id).orElseThrow(NotFound::new);
        if (membership.find(member, day.today()).isEmpty()) {
            throw new NotFound();
        }
        give(claim, member.value(), by());
    }

    private void give(Claims.Claim claim, UUID member, @Nullable UUID by) {
        if (!claims.close(claim.view().id(), "APPROVED", member, null, by, day.now())) {
            throw new Conflict("membership.claim.problem.decided");
        }
        var account = accounts.invite(Invitation.toRepresent(new EmailAddress(claim.view().email()),
                claim.view().applicant(), claim.language(), claim.view().organisation()));
        var id = new MemberId(member);
        boolean first = membership.representatives(id, day.today()).isEmpty();
        keeping.appoint(id, account,
                first
                        ? Set.of(RepresentativeRole.EDITOR, RepresentativeRole.MAIN_CONTACT)
                        : Set.of(RepresentativeRole.EDITOR));
        audit.record("membership.audit.claimed", "member", member, Map.of(), Map.of("by", claim.view().applicant()));
    }

    /// The office refuses; the applicant is told why.
    @Transactional
    void reject(ClaimId id, String reason) {
        actors.current().require(MembershipIntent.ADMIT_MEMBERS);
        var claim = claims.find(id).orElseThrow(NotFound::new);
        if (!claims.close(id.value(), "REJECTED", null, reason, by(), day.now())) {
            throw new Conflict("membership.claim.problem.decided");
        }
        outbox.send(Letter
                .of(new Recipient(new EmailAddress(claim.view().email()), claim.view().applicant(), claim.language()),
                        "membership/letter/claimRejected", "membership.letter.claim-rejected.subject",
                        networks.current().shortName())
                .with("organisation", claim.view().organisation())
                .with("reason", reason));
        audit.record("membership.audit.claim-rejected", "claim", id.value(), Map.of(), Map.of("reason", reason));
    }

    @Transactional(readOnly = true)
    List<ClaimView> waiting() {
        actors.current().require(MembershipIntent.ADMIT_MEMBERS);
        return claims.waiting();
    }

    private @Nullable UUID by() {
        return actors.current().account().map(AccountId::value).orElse(null);
    }
}
