package kolo.account.people;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.audit.AuditLog;
import kolo.identity.AccountId;
import kolo.identity.AccountView;
import kolo.identity.Accounts;
import kolo.identity.Actors;
import kolo.identity.IdentityIntent;
import kolo.identity.Invitation;
import kolo.identity.People;
import kolo.identity.Role;
import kolo.kernel.EmailAddress;
import kolo.kernel.Invalid;
import kolo.tenancy.Networks;

/// What the office does with people, with an entry in the audit log in the same transaction.
@Component
@Transactional
class ManagePeople {
    private static final String PERSON = "account";

    private final People people;
    private final Accounts accounts;
    private final AuditLog audit;
    private final Actors actors;
    private final Networks networks;

    ManagePeople(People people, Accounts accounts, AuditLog audit, Actors actors, Networks networks) {
        this.people = people;
        this.accounts = accounts;
        this.audit = audit;
        this.actors = actors;
        this.networks = networks;
    }

    AccountView invite(String email, String name, String language, Set<Role> roles) {
        actors.current().require(IdentityIntent.MANAGE_PEOPLE);
        if (!networks.current().languages().contains(language)) {
            throw Invalid.field("language", "identity.language.unknown");
        }
        var address = address(email);
        if (roles.isEmpty()) {
            throw Invalid.field("roles", "account.people.role-needed");
        }
        var invitation = networks.current().platform()
                ? Invitation.toPlatform(address, name.strip(), language)
                : Invitation.toOffice(address, name.strip(), language, roles);
        var account = accounts.invite(invitation);
        audit.record("account.audit.invited", PERSON, account.id().value(), Map.of(),
                Map.of("email", account.email(), "roles", names(account.roles())));
        return account;
    }

    void inviteAgain(AccountId id) {
        people.inviteAgain(id);
        audit.record("account.audit.invited-again", PERSON, id.value(), Map.of(), Map.of());
    }

    /// Gives and takes roles until the account has just these.
    void changeRoles(AccountId id, Set<Role> wanted) {
        var before = people.get(id).account().roles();
        wanted.stream().filter(role -> !before.contains(role)).forEach(role -> people.grant(id, role));
        before.stream().filter(role -> !wanted.contains(role)).forEach(role -> people.revoke(id, role));
        audit.record("account.audit.roles", PERSON, id.value(), Map.of("roles", names(before)),
                Map.of("roles", names(wanted)));
    }

    void disable(AccountId id) {
        var before = people.get(id).account();
        people.disable(id);
        audit.record("account.audit.disabled", PERSON, id.value(), Map.of("status", before.status().name()),
                Map.of("status", "DISABLED"));
    }

    void enable(AccountId id) {
        people.enable(id);
        audit.record("account.audit.enabled", PERSON, id.value(), Map.of("status", "DISABLED"),
                Map.of("status", people.get(id).account().status().name()));
    }

    private static String names(Set<Role> roles) {
        return String.join(", ", new TreeSet<>(roles).stream().map(Enum::name).toList());
    }

    private static EmailAddress address(String email) {
        try {
            return new EmailAddress(email);
        } catch (Invalid noAddress) {
            throw Invalid.field("email", noAddress.key());
        }
    }
}
