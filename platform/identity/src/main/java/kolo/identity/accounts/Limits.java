package kolo.identity.accounts;

import java.time.Duration;

import org.springframework.stereotype.Component;

import kolo.identity.RateLimit;
import kolo.identity.RateLimits;
import kolo.identity.Visit;

/// How often a stranger may try, per account and per address.
@Component
class Limits {

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration HOUR = Duration.ofHours(1);

    private static final RateLimit PASSWORD_OF_ACCOUNT = new RateLimit("identity.password.account", 10, QUARTER);
    private static final RateLimit TRIES_OF_ADDRESS = new RateLimit("identity.tries.address", 60, QUARTER);
    private static final RateLimit LETTERS_OF_ACCOUNT = new RateLimit("identity.letters.account", 5, HOUR);
    private static final RateLimit LETTERS_OF_ADDRESS = new RateLimit("identity.letters.address", 20, HOUR);

    private final RateLimits limits;

    Limits(RateLimits limits) {
        this.limits = limits;
    }

    void spendPassword(String email, Visit visit) {
        limits.spend(TRIES_OF_ADDRESS, visit.address());
        limits.spend(PASSWORD_OF_ACCOUNT, email);
    }

    void forgivePassword(String email) {
        limits.forgive(PASSWORD_OF_ACCOUNT, email);
    }

    void spendLetter(String email, Visit visit) {
        limits.spend(LETTERS_OF_ADDRESS, visit.address());
        limits.spend(LETTERS_OF_ACCOUNT, email);
    }

    void spendTry(Visit visit) {
        limits.spend(TRIES_OF_ADDRESS, visit.address());
    }
}
