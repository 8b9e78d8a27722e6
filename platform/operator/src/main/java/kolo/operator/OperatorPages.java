package kolo.operator;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import kolo.identity.Actor;
import kolo.identity.IdentityIntent;
import kolo.tenancy.Network;
import kolo.web.NavigationEntry;

/// The console's entries in the platform's navigation.
@Configuration(proxyBeanMethods = false)
class OperatorPages {

    @Bean
    NavigationEntry networksEntry() {
        return NavigationEntry.of("operator.networks.title", "/operator", 10, OperatorPages::isOperator);
    }

    @Bean
    @ConditionalOnBooleanProperty("kolo.local")
    NavigationEntry outboxEntry() {
        return NavigationEntry.of("operator.outbox.title", "/operator/outbox", 20, OperatorPages::isOperator);
    }

    @Bean
    NavigationEntry lettersEntry() {
        return NavigationEntry.of("operator.letters.title", "/operator/letters", 30, OperatorPages::isOperator);
    }

    @Bean
    NavigationEntry healthEntry() {
        return NavigationEntry.of("operator.health.title", "/operator/health", 40, OperatorPages::isOperator);
    }

    private static boolean isOperator(Actor actor, Network network) {
        return network.platform() && actor.may(IdentityIntent.OPERATE);
    }
}
