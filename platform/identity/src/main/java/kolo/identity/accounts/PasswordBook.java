package kolo.identity.accounts;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import kolo.identity.AccountActivated;
import kolo.identity.AccountId;
import kolo.identity.AccountView;
import kolo.identity.PasswordChanged;
import kolo.identity.Passwords;
import kolo.identity.Sessions;
import kolo.identity.Visit;
import kolo.identity.accounts.OneTimeLinks.Link;
import kolo.identity.accounts.OneTimeLinks.Purpose;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.Networks;

/// Sets passwords. As in [Entering], hashing happens outside of transactions.
@Component
class PasswordBook implements Passwords {

    private final StoredAccounts accounts;
    private final AccountRows rows;
    private final OneTimeLinks links;
    private final LetterRequests letters;
    private final PasswordHashes hashes;
    private final PasswordRules rules;
    private final Limits limits;
    private final Sessions sessions;
    private final Networks networks;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PasswordBook(StoredAccounts accounts, AccountRows rows, OneTimeLinks links, LetterRequests letters,
            PasswordHashes hashes, PasswordRules rules, Limits limits, Sessions sessions, Networks networks,
            ApplicationEventPublisher events, TransactionTemplate transaction, Clock clock) {
        this.accounts = accounts;
        this.rows = rows;
        this.links = links;
        this.letters = letters;
        this.hashes = hashes;
        this.rules = rules;
        this.limits = limits;
        this.sessions = sessions;
        this.networks = networks;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void requestReset(String email, String language, Visit visit) {
        var address = Addressee.of(email);
        limits.spendLetter(address, visit);
        letters.request(Purpose.RESET, address, language, null);
    }

    @Override
    public AccountId reset(String token, String password, Visit visit) {
        limits.spendTry(visit);
        var hash = acceptable(byLink(Purpose.RESET, token), password);
        var id = use(Purpose.RESET, token, account -> {
            account.changePassword(hash);
            tellOf(account);
            return account;
        });
        sessions.endAll(id);
        return id;
    }

    @Override
    public boolean resetHolds(String token) {
        return transaction.execute(status -> links.find(Purpose.RESET, token).isPresent());
    }

    @Override
    public AccountId accept(String token, String name, String password, Visit visit) {
        limits.spendTry(visit);
        var called = PersonName.checked(name);
        var hash = acceptable(byLink(Purpose.INVITATION, token), password);
        return use(Purpose.INVITATION, token, account -> {
            account.activate(hash);
            account.call(called);
            events.publishEvent(
                    new AccountActivated(CurrentTenant.required().value(), clock.instant(), account.getId()));
            return account;
        });
    }

    @Override
    public AccountView invited(String token) {
        return byLink(Purpose.INVITATION, token);
    }

    @Override
    public void change(AccountId id, String current, String password, Visit visit) {
        var account = transaction.execute(status -> accounts.findById(id.value()).orElseThrow(NotFound::new));
        limits.spendPassword(account.email(), visit);
        if (!hashes.matches(current, account.passwordHash())) {
            throw Invalid.field("current", "identity.password.wrong");
        }
        limits.forgivePassword(account.email());
        var hash = acceptable(transaction.execute(status -> rows.find(id).orElseThrow(NotFound::new)), password);
        transaction.executeWithoutResult(status -> {
            var changed = accounts.findById(id.value()).orElseThrow(NotFound::new);
            changed.changePassword(hash);
            tellOf(changed);
            accounts.save(changed);
        });
    }

    private void tellOf(Account account) {
        events.publishEvent(new PasswordChanged(CurrentTenant.required().value(), clock.instant(), account.getId()));
    }

    private AccountView byLink(Purpose purpose, String token) {
        return transaction.execute(status -> links.find(purpose, token)
                .flatMap(link -> rows.find(link.account()))
                .orElseThrow(Refusals::link));
    }

    private AccountId use(Purpose purpose, String token, Function<Account, Account> change) {
        return transaction.execute(status -> {
            var account = links.find(purpose, token)
                    .filter(links::consume)
                    .map(Link::account)
                    .flatMap(id -> accounts.findById(id.value()))
                    .orElseThrow(Refusals::link);
            links.revoke(purpose, account.accountId());
            return accounts.save(change.apply(account)).accountId();
        });
    }

    private String acceptable(AccountView account, String password) {
        var network = transaction.execute(status -> networks.current());
        var known = List.of(account.name(), account.email().substring(0, account.email().indexOf('@')), network.name(),
                network.shortName(), network.slug());
        rules.refusal(password, known).ifPresent(key -> {
            throw Invalid.field("password", key, PasswordRules.SHORTEST, PasswordRules.LONGEST);
        });
        return hashes.hash(password);
    }
}
