package kolo.governance.office;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import kolo.governance.Holding;
import kolo.governance.Office;
import kolo.governance.TermSummary;
import kolo.identity.AccountId;
import kolo.identity.Authority;
import kolo.identity.AuthoritySource;
import kolo.identity.Intent;
import kolo.membership.MemberId;
import kolo.membership.Membership;
import kolo.membership.RepresentativeRole;
import kolo.tenancy.Networks;

/// What offices let a person do, computed for each request from the terms in office at its instant.
///
/// The same [Timeline] answers the pages, so that the rights cannot say another holder than they do. The chair may do
/// what the network chose, and sits on the board; a seat makes its holder one of its body. Of an organisation everyone
/// shares in it who represents it in more than its profile and its bills, and whoever is named for the term.
@Component
class MandateAuthority implements AuthoritySource {
    private static final Set<RepresentativeRole> LEADING = Set.of(RepresentativeRole.MAIN_CONTACT,
            RepresentativeRole.VOTING_REPRESENTATIVE, RepresentativeRole.ALTERNATE, RepresentativeRole.SIGNATORY);

    private final Offices offices;
    private final Terms terms;
    private final ChairPowers powers;
    private final Membership membership;
    private final Networks networks;

    MandateAuthority(Offices offices, Terms terms, ChairPowers powers, Membership membership, Networks networks) {
        this.offices = offices;
        this.terms = terms;
        this.powers = powers;
        this.membership = membership;
        this.networks = networks;
    }

    @Override
    public Authority authorityOf(AccountId account, Instant at) {
        var network = networks.current();
        if (network.platform() || !network.has("governance")) {
            return Authority.NONE;
        }
        var around = terms.around(at).stream().collect(Collectors.groupingBy(TermSummary::office));
        if (around.isEmpty()) {
            return Authority.NONE;
        }
        var today = LocalDate.ofInstant(at, network.zone());
        var represented = membership.representedBy(account, today);
        var intents = new HashSet<Intent>();
        var groups = new HashSet<UUID>();
        boolean board = false;
        for (var office : offices.all()) {
            var holding = new Timeline(around.getOrDefault(office.id(), List.of()), network.zone()).at(at);
            if (holding.isEmpty() || !shares(account, holding.get(), represented, today)) {
                continue;
            }
            if (office.chair()) {
                intents.addAll(powers.intents());
                board = true;
            }
            board |= office.bodyKind() == Office.BodyKind.BOARD;
            var body = office.body();
            if (body != null) {
                groups.add(body.value());
            }
        }
        return new Authority(Set.of(), intents, groups, board);
    }

    private boolean shares(AccountId account, Holding holding, Set<MemberId> represented,
            LocalDate today) {
        var term = holding.term();
        var member = term.member();
        if (member == null) {
            return account.equals(term.account());
        }
        return represented.contains(member)
                && (term.contacts().stream().anyMatch(one -> account.equals(one.account()) && one.on(today))
                        || membership.representatives(member, today)
                                .stream()
                                .anyMatch(one -> one.account().equals(account) && LEADING.contains(one.role())));
    }
}
