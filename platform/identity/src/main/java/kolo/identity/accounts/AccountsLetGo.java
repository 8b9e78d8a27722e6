package kolo.identity.accounts;

import java.time.Instant;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import kolo.identity.AccountId;
import kolo.identity.Erasure;
import kolo.tenancy.RetentionRule;

/// How long accounts are kept that nobody uses.
@Configuration(proxyBeanMethods = false)
class AccountsLetGo {

    @Bean
    RetentionRule invitationsKept(EraseAccounts.TheAccount accounts, Erasure erasure) {
        return new Unused("identity.retention.invitations", new RetentionRule.Months(6, 1, 24), "INVITED", accounts,
                erasure);
    }

    @Bean
    RetentionRule disabledAccountsKept(EraseAccounts.TheAccount accounts, Erasure erasure) {
        return new Unused("identity.retention.disabled", new RetentionRule.Months(24, 6, 120), "DISABLED", accounts,
                erasure);
    }

    private record Unused(String key, Months months, String status, EraseAccounts.TheAccount accounts,
            Erasure erasure) implements RetentionRule {
        @Override
        public int end(Instant before) {
            var over = accounts.over(status, before);
            over.forEach(id -> erasure.erase(erasure.person(new AccountId(id))));
            return over.size();
        }
    }
}
