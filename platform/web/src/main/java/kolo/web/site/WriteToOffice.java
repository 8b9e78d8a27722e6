package kolo.web.site;

import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.identity.Accounts;
import kolo.identity.Role;
import kolo.kernel.EmailAddress;
import kolo.kernel.Invalid;
import kolo.mail.Letter;
import kolo.mail.Outbox;
import kolo.mail.Recipient;
import kolo.tenancy.Networks;
import kolo.tenancy.Settings;

/// Sends what a visitor wrote to the network's office, or to its administrators while the office has no address.
@Component
class WriteToOffice {
    private final Networks networks;
    private final Settings settings;
    private final Accounts accounts;
    private final Outbox outbox;

    WriteToOffice(Networks networks, Settings settings, Accounts accounts, Outbox outbox) {
        this.networks = networks;
        this.settings = settings;
        this.accounts = accounts;
        this.outbox = outbox;
    }

    /// @param message the words with their labels; an answer goes to the writer
    /// @throws Invalid when nobody would read it, so that nobody is told that somebody will
    @Transactional
    public void send(OfficeMessageView message) {
        var recipients = office();
        if (recipients.isEmpty()) {
            throw new Invalid("web.office.nobody");
        }
        for (var recipient : recipients) {
            outbox.send(letter(recipient, message));
        }
    }

    static Letter letter(Recipient recipient, OfficeMessageView message) {
        return Letter.of(recipient, "web/letter/office", "web.letter." + message.kind() + ".subject", message.name())
                .with("message", message)
                .replyingTo(new EmailAddress(message.email()));
    }

    private List<Recipient> office() {
        var network = networks.current();
        var language = network.defaultLanguage();
        return settings.find(Settings.OFFICE_EMAIL)
                .map(address -> List.of(new Recipient(new EmailAddress(address), network.name(), language)))
                .orElseGet(() -> accounts.holding(Role.ADMINISTRATOR)
                        .stream()
                        .map(account -> new Recipient(new EmailAddress(account.email()), account.name(),
                                account.language()))
                        .toList());
    }
}
