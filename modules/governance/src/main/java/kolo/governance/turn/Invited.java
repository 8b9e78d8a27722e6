package kolo.governance.turn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import kolo.governance.TermSummary;
import kolo.governance.office.Annals;
import kolo.governance.office.Speakers;
import kolo.identity.AccountStatus;
import kolo.identity.AccountView;
import kolo.identity.Accounts;
import kolo.identity.Role;
import kolo.kernel.EmailAddress;
import kolo.mail.Recipient;
import kolo.membership.MemberId;
import kolo.membership.Membership;
import kolo.membership.RepresentativeRole;

/// To whom letters about a turn go, and how holders are called.
@Component
class Invited {
    private final Membership membership;
    private final Accounts accounts;
    private final Annals annals;

    Invited(Membership membership, Accounts accounts, Annals annals) {
        this.membership = membership;
        this.accounts = accounts;
        this.annals = annals;
    }

    /// What the holder of a term is called.
    String nameOf(TermSummary term) {
        var person = term.personName();
        var member = term.member();
        return person != null || member == null ? String.valueOf(person) : nameOf(member);
    }

    /// What a member is called.
    String nameOf(MemberId member) {
        return membership.find(member, annals.today()).map(kolo.membership.MemberSummary::name).orElse("…");
    }

    /// The persons through whom a member can be reached, each once; those who only get its bills are left out.
    List<AccountView> representatives(MemberId member) {
        return except(java.util.Set.of(RepresentativeRole.BILLING), member);
    }

    private List<AccountView> except(java.util.Set<RepresentativeRole> roles, MemberId member) {
        Map<UUID, AccountView> found = new LinkedHashMap<>();
        for (var one : membership.representatives(member, annals.today())) {
            if (!roles.contains(one.role())) {
                accounts.find(one.account())
                        .filter(account -> account.status() != AccountStatus.DISABLED)
                        .ifPresent(account -> found.putIfAbsent(account.id().value(), account));
            }
        }
        return List.copyOf(found.values());
    }

    /// Where letters to the holder of a term go: to those who may answer them; none when nobody of it has an account.
    List<Recipient> recipients(TermSummary term) {
        var member = term.member();
        if (member != null) {
            return except(Speakers.SERVING, member).stream().map(Invited::recipient).toList();
        }
        var account = term.account();
        return account == null
                ? List.of()
                : accounts.find(account)
                        .filter(found -> found.status() != AccountStatus.DISABLED)
                        .map(found -> List.of(recipient(found)))
                        .orElse(List.of());
    }

    /// Where letters to the network's office go.
    List<Recipient> office() {
        return accounts.holding(Role.ADMINISTRATOR).stream().map(Invited::recipient).toList();
    }

    private static Recipient recipient(AccountView account) {
        return new Recipient(new EmailAddress(account.email()), account.name(), account.language());
    }
}
