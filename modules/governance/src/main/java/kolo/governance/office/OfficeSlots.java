package kolo.governance.office;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import kolo.governance.GovernanceIntent;
import kolo.identity.MandateIntents;
import kolo.membership.MembershipIntent;
import kolo.web.NavigationEntry;
import kolo.web.SettingsTab;

/// What offices put on pages of the shell.
@Configuration(proxyBeanMethods = false)
class OfficeSlots {

    @Bean
    NavigationEntry governanceEntry() {
        return NavigationEntry.of("governance.nav", "/governance", 200,
                (actor, network) -> network.has("governance") && !network.platform());
    }

    @Bean
    MandateIntents governanceMandate() {
        return new MandateIntents("governance", List.of(GovernanceIntent.KEEP_OFFICES, GovernanceIntent.SET_UP_ROTATION,
                GovernanceIntent.WRITE_MANDATE, GovernanceIntent.HAND_OVER));
    }

    @Bean
    MandateIntents membershipMandate() {
        return new MandateIntents("membership", List.of(MembershipIntent.ADMIT_MEMBERS, MembershipIntent.EDIT_MEMBERS,
                MembershipIntent.IMPORT_MEMBERS));
    }

    @Bean
    SettingsTab chairPowersTab() {
        return new SettingsTab("governance.powers.tab", "/settings/chair", 450, "governance");
    }

    @Bean
    NavigationEntry officesEntry() {
        return NavigationEntry.of("governance.offices.nav", "/governance/offices", 910,
                (actor, network) -> network.has("governance") && !network.platform()
                        && actor.may(GovernanceIntent.KEEP_OFFICES));
    }
}
