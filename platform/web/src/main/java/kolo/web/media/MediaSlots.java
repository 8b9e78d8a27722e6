package kolo.web.media;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import kolo.web.NavigationEntry;

/// The library's entry in the navigation.
@Configuration(proxyBeanMethods = false)
class MediaSlots {
    @Bean
    NavigationEntry mediaEntry() {
        return NavigationEntry.of("web.media.nav", "/media", 700,
                (actor, network) -> !network.platform() && actor.signedIn() && MediaPages.isSender(actor));
    }
}
