package kolo.identity.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import kolo.identity.accounts.OneTimeLinks.Purpose;
import kolo.identity.accounts.OneTimeLinks.Request;
import kolo.tenancy.TenantJob;
import kolo.tenancy.TenantJobs;

/// Letters that strangers ask for. The request itself does the same whether or not there is an account; a job looks,
/// so that no difference in time tells who has one.
@Component
class LetterRequests implements TenantJob {

    private static final String NAME = "identity.letter";

    private final TenantJobs jobs;
    private final OneTimeLinks links;
    private final StoredAccounts accounts;
    private final AccountLetters letters;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LetterRequests(TenantJobs jobs, OneTimeLinks links, StoredAccounts accounts, AccountLetters letters,
            TransactionTemplate transaction, Clock clock) {
        this.jobs = jobs;
        this.links = links;
        this.accounts = accounts;
        this.letters = letters;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Transactional
    void request(Purpose purpose, String email, String language, @Nullable String browserSecret) {
        var request = links.request(purpose, email, language, browserSecret);
        jobs.schedule(NAME, request, clock.instant());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Instant> execute(UUID subject) {
        transaction.executeWithoutResult(status -> links.requested(subject).ifPresent(this::write));
        return Optional.empty();
    }

    private void write(Request request) {
        accounts.findByEmailNorm(request.email()).ifPresent(account -> {
            switch (account.status()) {
                case ACTIVE -> letters.answer(account, request, links.issue(request, account.accountId()));
                // Somebody invited who asks for a way in is helped best by the invitation itself.
                case INVITED -> letters.invite(account, "identity.invitation.again", "");
                case DISABLED -> {
                }
            }
        });
    }
}
