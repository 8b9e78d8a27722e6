package kolo.identity.accounts;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import kolo.identity.AccountId;
import kolo.identity.OwnAccount;
import kolo.identity.PersonalDataSource;
import kolo.identity.Visit;
import kolo.identity.accounts.OneTimeLinks.Link;
import kolo.identity.accounts.OneTimeLinks.Purpose;
import kolo.kernel.Conflict;
import kolo.kernel.EmailAddress;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.tenancy.Networks;

/// A person's own account. As in [Entering], hashing happens outside of transactions.
@Component
class Self implements OwnAccount {

    private final StoredAccounts accounts;
    private final OneTimeLinks links;
    private final AccountLetters letters;
    private final PasswordHashes hashes;
    private final Limits limits;
    private final Networks networks;
    private final ObjectProvider<PersonalDataSource> sources;
    private final TransactionTemplate transaction;

    Self(StoredAccounts accounts, OneTimeLinks links, AccountLetters letters, PasswordHashes hashes, Limits limits,
            Networks networks, ObjectProvider<PersonalDataSource> sources, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.links = links;
        this.letters = letters;
        this.hashes = hashes;
        this.limits = limits;
        this.networks = networks;
        this.sources = sources;
        this.transaction = transaction;
    }

    @Override
    public void describe(AccountId id, String name, String language, @Nullable ZoneId zone) {
        var called = PersonName.checked(name);
        transaction.executeWithoutResult(status -> {
            if (!networks.current().languages().contains(language)) {
                throw Invalid.field("language", "identity.language.unknown");
            }
            var account = account(id);
            account.describe(called, language, zone);
            accounts.save(account);
        });
    }

    @Override
    public void requestEmailChange(AccountId id, String email, String password, Visit visit) {
        var wanted = wanted(email);
        requirePassword(id, password, visit);
        var account = transaction.execute(status -> account(id));
        limits.spendLetter(wanted.normalised(), visit);
        if (wanted.value().equals(account.email())) {
            throw Invalid.field("email", "identity.email.same");
        }
        // Whether somebody else has the address is not told here: its owner's yes would be needed, and then it is.
        transaction.executeWithoutResult(status -> letters.askForNewEmail(account(id), wanted));
    }

    @Override
    public void requirePassword(AccountId id, String password, Visit visit) {
        var account = transaction.execute(status -> account(id));
        limits.spendPassword(account.email(), visit);
        if (!hashes.matches(password, account.passwordHash())) {
            throw Invalid.field("password", "identity.password.wrong");
        }
        limits.forgivePassword(account.email());
    }

    @Override
    public boolean confirmEmail(String token) {
        return transaction.execute(status -> {
            var link = emailLink(token).filter(links::consume).orElseThrow(Refusals::link);
            var other = link.purpose() == Purpose.EMAIL_OLD ? Purpose.EMAIL_NEW : Purpose.EMAIL_OLD;
            if (links.newest(other, link.account()).isPresent()) {
                return false;
            }
            if (!links.wasConfirmed(other, link)) {
                throw Refusals.link();
            }
            move(link);
            return true;
        });
    }

    private void move(Link link) {
        var account = account(link.account());
        var address = new EmailAddress(link.requiredEmail());
        var owner = accounts.findByEmailNorm(address.normalised());
        if (owner.isPresent() && !owner.get().equals(account)) {
            throw new Conflict("identity.email.taken");
        }
        account.changeEmail(address);
        accounts.save(account);
    }

    @Override
    public boolean emailLinkHolds(String token) {
        return transaction.execute(status -> emailLink(token).isPresent());
    }

    @Override
    public Optional<String> pendingEmail(AccountId account) {
        return transaction.execute(status -> links.newest(Purpose.EMAIL_NEW, account)
                .or(() -> links.newest(Purpose.EMAIL_OLD, account))
                .map(Link::requiredEmail));
    }

    @Override
    public Map<String, Object> data(AccountId account) {
        return transaction.execute(status -> {
            var data = new LinkedHashMap<String, Object>();
            sources.orderedStream().forEach(source -> data.put(source.name(), source.dataOf(account)));
            return data;
        });
    }

    private Optional<Link> emailLink(String token) {
        return links.find(Purpose.EMAIL_OLD, token).or(() -> links.find(Purpose.EMAIL_NEW, token));
    }

    private Account account(AccountId id) {
        return accounts.findById(id.value()).orElseThrow(NotFound::new);
    }

    private static EmailAddress wanted(String email) {
        try {
            return new EmailAddress(email);
        } catch (Invalid noAddress) {
            throw Invalid.field("email", noAddress.key());
        }
    }
}
