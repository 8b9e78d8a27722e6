package kolo.operator.onboarding;

import java.util.Set;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import kolo.identity.Accounts;
import kolo.identity.Actor;
import kolo.identity.Actors;
import kolo.identity.Invitation;
import kolo.identity.Role;
import kolo.kernel.Conflict;
import kolo.kernel.EmailAddress;
import kolo.mail.Mailbox;
import kolo.operator.FirstOperator;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.Networks;

/// Invites the first operator and reads the link out of the letter, which nobody else may have read by then.
@Component
class InviteFirstOperator implements FirstOperator {

    private final Networks networks;
    private final Accounts accounts;
    private final Mailbox mailbox;
    private final Actors actors;
    private final TransactionTemplate transaction;

    InviteFirstOperator(Networks networks, Accounts accounts, Mailbox mailbox, Actors actors,
            TransactionTemplate transaction) {
        this.networks = networks;
        this.accounts = accounts;
        this.mailbox = mailbox;
        this.actors = actors;
        this.transaction = transaction;
    }

    @Override
    public String invite(EmailAddress email) {
        var platform = transaction.execute(status -> networks.platform());
        return CurrentTenant.call(platform.id(),
                () -> actors.call(Actor.system(), () -> transaction.execute(status -> linkFor(email))));
    }

    private String linkFor(EmailAddress email) {
        if (!accounts.holding(Role.OPERATOR).isEmpty()) {
            throw new Conflict("operator.problem.operator-exists");
        }
        accounts.invite(Invitation.toOffice(email, email.value(), "en", Set.of(Role.OPERATOR)));
        return mailbox.newest()
                .stream()
                .filter(message -> message.toAddress().equalsIgnoreCase(email.value()))
                .flatMap(message -> message.links().stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The invitation holds no link"));
    }
}
