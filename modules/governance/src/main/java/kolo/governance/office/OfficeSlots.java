package kolo.governance.office;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import kolo.governance.GovernanceIntent;
import kolo.web.NavigationEntry;

/// What offices put on pages of the shell.
@Configuration(proxyBeanMethods = false)
class OfficeSlots {

    @Bean
    NavigationEntry governanceEntry() {
        return NavigationEntry.of("governance.nav", "/governance", 200,
                (actor, network) -> network.has("governance") && !network.platform());
    }

    @Bean
    NavigationEntry officesEntry() {
        return NavigationEntry.of("governance.offices.nav", "/governance/offices", 910,
                (actor, network) -> network.has("governance") && !network.platform()
                        && actor.may(GovernanceIntent.KEEP_OFFICES));
    }
}
