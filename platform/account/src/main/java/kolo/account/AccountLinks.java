package kolo.account;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import kolo.identity.IdentityIntent;
import kolo.web.AccountLink;
import kolo.web.NavigationEntry;

/// Where this module's pages appear in navigation.
@Configuration(proxyBeanMethods = false)
class AccountLinks {
    @Bean
    AccountLink ownAccountLink() {
        return new AccountLink("account.title", "/account", 100);
    }

    @Bean
    NavigationEntry peopleEntry() {
        return NavigationEntry.of("account.people.title", "/people", 900,
                (actor, network) -> actor.may(IdentityIntent.MANAGE_PEOPLE));
    }

    @Bean
    NavigationEntry auditEntry() {
        return NavigationEntry.of("account.audit.title", "/audit", 910,
                (actor, network) -> actor.may(IdentityIntent.READ_AUDIT));
    }

    @Bean
    NavigationEntry settingsEntry() {
        return NavigationEntry.of("account.settings.title", "/settings", 920,
                (actor, network) -> !network.platform() && actor.may(IdentityIntent.MANAGE_NETWORK));
    }
}
