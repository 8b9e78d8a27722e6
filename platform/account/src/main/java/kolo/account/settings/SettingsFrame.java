package kolo.account.settings;

import java.util.Comparator;
import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

import kolo.identity.Actors;
import kolo.identity.IdentityIntent;
import kolo.tenancy.Networks;
import kolo.web.Page;
import kolo.web.SettingsTab;

/// What all settings pages have: the right to be there, the way back, and the tabs.
@Component
class SettingsFrame {
    private final List<SettingsTab> tabs;
    private final Networks networks;
    private final Actors actors;

    SettingsFrame(List<SettingsTab> tabs, Networks networks, Actors actors) {
        this.tabs = tabs.stream().sorted(Comparator.comparingInt(SettingsTab::order)).toList();
        this.networks = networks;
        this.actors = actors;
    }

    /// @throws kolo.kernel.Forbidden when the actor may not manage the network
    Page page(String template, String titleKey) {
        actors.current().require(IdentityIntent.MANAGE_NETWORK);
        var network = networks.current();
        var shown = tabs.stream().filter(tab -> tab.module().isEmpty() || network.has(tab.module())).toList();
        var page = Page.of(template).title(titleKey).with("tabs", shown);
        return titleKey.equals("account.settings.title") ? page : page.crumb("account.settings.title", "/settings");
    }

    /// The tabs of this module.
    @Configuration(proxyBeanMethods = false)
    static class Tabs {
        @Bean
        SettingsTab generalTab() {
            return new SettingsTab("account.settings.general", "/settings", 100, "");
        }

        @Bean
        SettingsTab brandTab() {
            return new SettingsTab("account.settings.brand", "/settings/brand", 200, "");
        }

        /// The directory's page is the membership module's own, and led to by its address.
        @Bean
        SettingsTab directoryTab() {
            return new SettingsTab("account.settings.directory", "/members/settings", 400, "membership");
        }

        @Bean
        SettingsTab usageTab() {
            return new SettingsTab("account.settings.usage", "/settings/usage", 900, "");
        }

        @Bean
        SettingsTab textsTab() {
            return new SettingsTab("account.settings.texts", "/settings/texts", 300, "");
        }
    }
}
