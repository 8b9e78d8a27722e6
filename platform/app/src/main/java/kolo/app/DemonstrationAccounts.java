package kolo.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import kolo.identity.Accounts;
import kolo.identity.Actor;
import kolo.identity.Actors;
import kolo.identity.Invitation;
import kolo.identity.Passwords;
import kolo.identity.Role;
import kolo.identity.Visit;
import kolo.kernel.EmailAddress;
import kolo.mail.Mailbox;
import kolo.membership.Membership;
import kolo.membership.RepresentativeRole;
import kolo.membership.Representatives;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.Network;

/// Accounts to look around with, named after their role, on the embedded database only.
///
/// They come in by the front door: each is invited, and the link of the invitation is followed. Their password is made
/// up once per installation and kept beside the database.
@Component
@ConditionalOnBooleanProperty("kolo.local")
class DemonstrationAccounts {
    private static final Visit HERE = new Visit("127.0.0.1", "first start");
    private final Accounts accounts;
    private final Passwords passwords;
    private final Mailbox mailbox;
    private final Membership membership;
    private final Representatives representatives;
    private final Clock clock;
    private final Actors actors;
    private final TransactionTemplate transaction;
    private final Environment environment;

    DemonstrationAccounts(Accounts accounts, Passwords passwords, Mailbox mailbox, Membership membership,
            Representatives representatives, Clock clock, Actors actors, TransactionTemplate transaction,
            Environment environment) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.mailbox = mailbox;
        this.membership = membership;
        this.representatives = representatives;
        this.clock = clock;
        this.actors = actors;
        this.transaction = transaction;
        this.environment = environment;
    }

    /// The name to sign in with as somebody who represents a member.
    static final String MEMBER = "member@example.org";

    /// The name to sign in with for a role.
    static String nameOf(Role role) {
        return role.name().toLowerCase(Locale.ROOT) + "@example.org";
    }

    /// Makes the account of a role, unless the network has it.
    void make(Network network, Role role) {
        var name = role.name().charAt(0) + role.name().substring(1).toLowerCase(Locale.ROOT);
        make(network, nameOf(role), name, () -> accounts.invite(Invitation.toOffice(new EmailAddress(nameOf(role)),
                name, network.defaultLanguage(), Set.of(role))));
    }

    /// Makes an account that represents the first of the network's members, unless the network has it or no member.
    void makeRepresentative(Network network) {
        CurrentTenant.run(network.id(), () -> {
            var first = transaction.execute(status -> membership
                    .members(membership.dayOf(clock.instant()))
                    .stream()
                    .findFirst());
            first.ifPresent(member -> make(network, MEMBER, "Demonstration member",
                    () -> representatives.invite(member.id(), new EmailAddress(MEMBER), "Demonstration member",
                            network.defaultLanguage(), Set.of(RepresentativeRole.MAIN_CONTACT))));
        });
    }

    private void make(Network network, String address, String name, Runnable invite) {
        CurrentTenant.run(network.id(), () -> actors.run(Actor.system(), () -> {
            if (transaction.execute(status -> accounts.byEmail(new EmailAddress(address))).isPresent()) {
                return;
            }
            transaction.executeWithoutResult(status -> invite.run());
            passwords.accept(tokenOf(address), name, password(), HERE);
        }));
    }

    private String tokenOf(String address) {
        return mailbox.newest()
                .stream()
                .filter(message -> message.toAddress().equals(address))
                .flatMap(message -> message.links().stream())
                .filter(link -> link.contains("/invitation/"))
                .map(link -> link.substring(link.lastIndexOf('/') + 1))
                .findFirst()
                .orElseThrow();
    }

    /// The password of all these accounts.
    String password() {
        var configured = environment.getProperty("kolo.local.password");
        if (configured != null) {
            return configured;
        }
        var file = Path.of(environment.getProperty("kolo.local.folder", ".kolo"), "demonstration-password");
        try {
            if (!Files.exists(file)) {
                var random = new byte[8];
                new SecureRandom().nextBytes(random);
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, "kolo-" + HexFormat.of().formatHex(random));
            }
            return Files.readString(file).strip();
        } catch (IOException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
