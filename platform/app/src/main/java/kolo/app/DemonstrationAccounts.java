package kolo.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
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
    private final Actors actors;
    private final TransactionTemplate transaction;
    private final Environment environment;

    DemonstrationAccounts(Accounts accounts, Passwords passwords, Mailbox mailbox, Actors actors,
            TransactionTemplate transaction, Environment environment) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.mailbox = mailbox;
        this.actors = actors;
        this.transaction = transaction;
        this.environment = environment;
    }

    /// The name to sign in with for a role.
    static String nameOf(Role role) {
        return role.name().toLowerCase(Locale.ROOT) + "@example.org";
    }

    /// Makes the account of a role, unless the network has it.
    void make(Network network, Role role) {
        var name = role.name().charAt(0) + role.name().substring(1).toLowerCase(Locale.ROOT);
        CurrentTenant.run(network.id(), () -> actors.run(Actor.system(), () -> {
            if (transaction.execute(status -> accounts.byEmail(new EmailAddress(nameOf(role)))).isPresent()) {
                return;
            }
            var invitation = Invitation.toOffice(new EmailAddress(nameOf(role)), name, network.defaultLanguage(),
                    Set.of(role));
            transaction.executeWithoutResult(status -> accounts.invite(invitation));
            passwords.accept(tokenOf(nameOf(role)), name, password(), HERE);
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
