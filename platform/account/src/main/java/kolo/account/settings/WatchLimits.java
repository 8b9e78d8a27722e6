package kolo.account.settings;

import java.time.Duration;
import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.identity.AccountView;
import kolo.identity.Accounts;
import kolo.identity.Role;
import kolo.kernel.EmailAddress;
import kolo.mail.Letter;
import kolo.mail.LetterSample;
import kolo.mail.Outbox;
import kolo.mail.Recipient;
import kolo.tenancy.Addresses;
import kolo.tenancy.LimitKind;
import kolo.tenancy.Limits;
import kolo.tenancy.Limits.Use;
import kolo.tenancy.Networks;
import kolo.tenancy.RecurringWork;

/// Writes to the administrators when members or storage pass four fifths of what the network may have, and when nothing
/// is left: once for each crossing, and again only after the use had clearly fallen.
@Component
class WatchLimits implements RecurringWork {
    private static final int FULL = 100;
    private static final int HALF = 50;
    private static final Duration FAR = Duration.ofHours(1);
    /// So far, in percent, a use has to fall below a level before crossing it is news again.
    private static final int CLEARLY = 5;
    private static final long MEGABYTE = 1_000_000;
    private final Limits limits;
    private final Accounts accounts;
    private final Networks networks;
    private final Addresses addresses;
    private final Outbox outbox;

    WatchLimits(Limits limits, Accounts accounts, Networks networks, Addresses addresses, Outbox outbox) {
        this.limits = limits;
        this.accounts = accounts;
        this.networks = networks;
        this.addresses = addresses;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "account.limits";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    @Transactional
    public void execute() {
        watched().forEach(this::watch);
    }

    /// Most networks are far from their limits and are looked at once an hour.
    @Override
    @Transactional
    public Duration attend() {
        var uses = watched();
        uses.forEach(this::watch);
        return uses.stream().anyMatch(use -> use.percent() >= HALF) ? every() : FAR;
    }

    private List<Use> watched() {
        return networks.current().platform()
                ? List.of()
                : limits.use()
                        .stream()
                        .filter(use -> use.kind() == LimitKind.MEMBERS || use.kind() == LimitKind.STORAGE)
                        .toList();
    }

    private void watch(Use use) {
        int level = use.reached() ? FULL : use.near() ? Limits.NEAR : 0;
        int told = limits.toldAt(use.kind());
        if (level > told) {
            limits.tell(use.kind(), level);
            var link = addresses.url(networks.current(), "/settings/usage");
            accounts.holding(Role.ADMINISTRATOR)
                    .forEach(account -> outbox.send(letter(recipient(account), use, level, link)));
        } else if (level < told && use.percent() <= told - CLEARLY) {
            limits.tell(use.kind(), level);
        }
    }

    private static Recipient recipient(AccountView account) {
        return new Recipient(new EmailAddress(account.email()), account.name(), account.language());
    }

    private static Letter letter(Recipient to, Use use, int level, String link) {
        var key = "account.letter.limit." + use.kind() + "." + level;
        long unit = use.kind() == LimitKind.STORAGE ? MEGABYTE : 1;
        return Letter.of(to, "account/letter/limit", key + ".subject")
                .with("key", key)
                .with("used", use.used() / unit)
                .with("limit", use.limit() / unit)
                .with("link", link);
    }

    /// An example of each of its letters, for the preview.
    @Configuration(proxyBeanMethods = false)
    static class Samples {
        @Bean
        LetterSample membersNearSample() {
            return sample("account.limit-members-near", new Use(LimitKind.MEMBERS, 164, 200, 0), Limits.NEAR);
        }

        @Bean
        LetterSample membersReachedSample() {
            return sample("account.limit-members-reached", new Use(LimitKind.MEMBERS, 200, 200, 0), FULL);
        }

        @Bean
        LetterSample storageNearSample() {
            return sample("account.limit-storage-near", new Use(LimitKind.STORAGE, 1_640_000_000, 2_000_000_000, 0),
                    Limits.NEAR);
        }

        @Bean
        LetterSample storageReachedSample() {
            return sample("account.limit-storage-reached", new Use(LimitKind.STORAGE, 1_999_000_000, 2_000_000_000, 0),
                    FULL);
        }

        private static LetterSample sample(String name, Use use, int level) {
            return new LetterSample(name,
                    scene -> letter(scene.recipient(), use, level, scene.link("/settings/usage")));
        }
    }
}
