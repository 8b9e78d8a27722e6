package kolo.governance.office;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import kolo.governance.Office;
import kolo.governance.office.TermRows.OfOffice;
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
@Order(100)
class MandateAuthority implements AuthoritySource {
    private static final Duration AROUND = Duration.ofDays(Timeline.CARRY_OVER_DAYS + 2L);
    private static final Set<RepresentativeRole> LEADING = Set.of(RepresentativeRole.MAIN_CONTACT,
            RepresentativeRole.VOTING_REPRESENTATIVE, RepresentativeRole.ALTERNATE, RepresentativeRole.SIGNATORY);

    private final TermRows rows;
    private final ChairPowers powers;
    private final Membership membership;
    private final Networks networks;

    MandateAuthority(TermRows rows, ChairPowers powers, Membership membership, Networks networks) {
        this.rows = rows;
        this.powers = powers;
        this.membership = membership;
        this.networks = networks;
    }

    @Override
    public Authority authorityOf(AccountId account, Instant at) {
        return authorityOf(account, at, Authority.representing(membership.representedBy(account, membership.dayOf(at))
                .stream()
                .map(MemberId::value)
                .collect(Collectors.toSet())));
    }

    @Override
    public Authority authorityOf(AccountId account, Instant at, Authority soFar) {
        var network = networks.current();
        if (network.platform() || !network.has("governance")) {
            return Authority.NONE;
        }
        var today = LocalDate.ofInstant(at, network.zone());
        var around = rows.between(at.minus(AROUND), at.plus(AROUND), account, today);
        var byOffice = around.stream().collect(Collectors.groupingBy(row -> row.term().office()));
        var intents = new HashSet<Intent>();
        var groups = new HashSet<UUID>();
        boolean board = false;
        for (var terms : byOffice.values()) {
            var held = new Timeline(terms.stream().map(OfOffice::term).toList(), network.zone()).at(at)
                    .flatMap(holding -> terms.stream().filter(row -> row.term().equals(holding.term())).findFirst())
                    .filter(row -> shares(account, row, soFar.members(), today));
            if (held.isEmpty()) {
                continue;
            }
            if (held.get().chair()) {
                intents.addAll(powers.intents());
            }
            board |= held.get().chair() || held.get().bodyKind() == Office.BodyKind.BOARD;
            var body = held.get().body();
            if (body != null) {
                groups.add(body);
            }
        }
        return new Authority(Set.of(), intents, groups, board, until(at, today.plusDays(1), around, network.zone()));
    }

    /// Who represents whom is settled for a day, and so is where a holder's carrying over ends; a tenure may begin and end
    /// within it.
    private static Instant until(Instant at, LocalDate tomorrow, List<OfOffice> terms, ZoneId zone) {
        return terms.stream()
                .map(row -> row.term().tenure())
                .filter(Objects::nonNull)
                .flatMap(tenure -> Stream.of(tenure.from(), tenure.until()))
                .filter(at::isBefore)
                .reduce(Timeline.beginningOf(tomorrow, zone), (one, other) -> one.isBefore(other) ? one : other);
    }

    private boolean shares(AccountId account, OfOffice row, Set<UUID> represented, LocalDate today) {
        var member = row.term().member();
        if (member == null) {
            return account.equals(row.term().account());
        }
        return represented.contains(member.value()) && (row.names() || membership.representatives(member, today)
                .stream()
                .anyMatch(one -> one.account().equals(account) && LEADING.contains(one.role())));
    }
}
