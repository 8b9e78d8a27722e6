package kolo.identity.accounts;

import java.util.Optional;
import java.util.function.Supplier;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import kolo.identity.AccountId;
import kolo.identity.SignIn;
import kolo.identity.SignInWitness;
import kolo.identity.SignInWitness.Outcome;
import kolo.identity.Visit;
import kolo.identity.accounts.OneTimeLinks.Link;
import kolo.identity.accounts.OneTimeLinks.Purpose;
import kolo.kernel.Invalid;
import kolo.kernel.TooManyRequests;

/// The three ways in. Hashing happens outside of transactions, so that it holds no connection.
@Component
class Entering implements SignIn {

    private final StoredAccounts accounts;
    private final OneTimeLinks links;
    private final LetterRequests letters;
    private final PasswordHashes hashes;
    private final Limits limits;
    private final TransactionTemplate transaction;
    private final AccountRows rows;
    private final ObjectProvider<SignInWitness> witnesses;

    Entering(StoredAccounts accounts, OneTimeLinks links, LetterRequests letters, PasswordHashes hashes, Limits limits,
            TransactionTemplate transaction, AccountRows rows, ObjectProvider<SignInWitness> witnesses) {
        this.accounts = accounts;
        this.links = links;
        this.letters = letters;
        this.hashes = hashes;
        this.limits = limits;
        this.transaction = transaction;
        this.rows = rows;
        this.witnesses = witnesses;
    }

    @Override
    public AccountId byPassword(String email, String password, Visit visit) {
        return witnessed(() -> enterByPassword(email, password, visit));
    }

    private AccountId enterByPassword(String email, String password, Visit visit) {
        var address = Addressee.of(email);
        limits.spendPassword(address, visit);
        var account = transaction.execute(status -> accounts.findByEmailNorm(address).filter(Account::active))
                .orElse(null);
        var bounded = password.length() > PasswordRules.LONGEST * 2 ? "" : password;
        boolean right = hashes.matches(bounded, account == null ? null : account.passwordHash());
        if (account == null || !right) {
            throw Refusals.signIn();
        }
        limits.forgivePassword(address);
        return enter(account.accountId());
    }

    @Override
    public String requestLink(String email, String language, Visit visit) {
        var address = Addressee.of(email);
        limits.spendLetter(address, visit);
        var browserSecret = Secrets.token();
        letters.request(Purpose.SIGN_IN, address, language, browserSecret);
        return browserSecret;
    }

    @Override
    public AccountId byLink(String token, String browserSecret, Visit visit) {
        return witnessed(() -> enterByLink(token, browserSecret, visit));
    }

    private AccountId enterByLink(String token, String browserSecret, Visit visit) {
        limits.spendTry(visit);
        return transaction.execute(status -> {
            var link = link(token, browserSecret).filter(links::consume).orElseThrow(Refusals::link);
            return enterActive(link).orElseThrow(Refusals::link);
        });
    }

    @Override
    public AccountId byCode(String browserSecret, String code, Visit visit) {
        return witnessed(() -> enterByCode(browserSecret, code, visit));
    }

    private AccountId enterByCode(String browserSecret, String code, Visit visit) {
        limits.spendTry(visit);
        // A try is spent for good, so it has a transaction of its own.
        var link = transaction.execute(status -> links.tryCode(browserSecret));
        if (link.isEmpty() || !links.isCode(link.get(), code)) {
            throw Refusals.code();
        }
        return transaction.execute(status -> link.filter(links::consume)
                .flatMap(this::enterActive)
                .orElseThrow(Refusals::code));
    }

    @Override
    public boolean holds(String token, String browserSecret) {
        return transaction.execute(status -> link(token, browserSecret).isPresent());
    }

    private AccountId witnessed(Supplier<AccountId> way) {
        try {
            var account = way.get();
            tell(Outcome.ENTERED);
            return account;
        } catch (Invalid wrong) {
            tell(Outcome.REFUSED);
            throw wrong;
        } catch (TooManyRequests tooMany) {
            tell(Outcome.LIMITED);
            throw tooMany;
        }
    }

    private void tell(Outcome outcome) {
        witnesses.orderedStream().forEach(witness -> witness.tried(outcome));
    }

    private Optional<Link> link(String token, String browserSecret) {
        var browser = Secrets.hash(browserSecret);
        return links.find(Purpose.SIGN_IN, token)
                .filter(link -> link.browserHash() != null && Secrets.same(link.browserHash(), browser));
    }

    private Optional<AccountId> enterActive(Link link) {
        return accounts.findById(link.account().value()).filter(Account::active).map(this::noted);
    }

    private AccountId enter(AccountId id) {
        return transaction.execute(status -> accounts.findById(id.value())
                .filter(Account::active)
                .map(this::noted)
                .orElseThrow(Refusals::signIn));
    }

    private AccountId noted(Account account) {
        rows.noteSignIn(account.accountId());
        return account.accountId();
    }
}
