package kolo.web.site;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import kolo.mail.LetterSample;
import kolo.search.SearchKind;
import kolo.tenancy.Network;
import kolo.web.FooterLink;
import kolo.web.NavigationEntry;
import kolo.web.SearchSource;
import kolo.web.SitemapSource;

/// What the site itself puts into the shell and into the previews of letters.
@Configuration(proxyBeanMethods = false)
class SiteSlots {
    @Bean
    FooterLink contactLink() {
        return new FooterLink("web.footer.contact", "/contact", 100);
    }

    @Bean
    FooterLink privacyLink() {
        return new FooterLink("web.footer.privacy", "/privacy", 200);
    }

    @Bean
    FooterLink imprintLink() {
        return new FooterLink("web.footer.imprint", "/imprint", 300);
    }

    @Bean
    FooterLink accessibilityLink() {
        return new FooterLink("web.footer.accessibility", "/accessibility", 400);
    }

    @Bean
    SitemapSource sitePages() {
        return new SitemapSource() {
            @Override
            public String module() {
                return "";
            }

            @Override
            public List<Place> pages(Network network) {
                return Stream.of("/", "/join", "/contact", "/imprint", "/privacy", "/accessibility")
                        .map(path -> Place.everywhere(network, path, null))
                        .toList();
            }
        };
    }

    @Bean
    NavigationEntry homeEntry() {
        return NavigationEntry.of("web.home.nav", "/home", 0, (actor, network) -> actor.signedIn());
    }

    @Bean
    NavigationEntry joinEntry() {
        return NavigationEntry.of("web.join.nav", "/join", 800,
                (actor, network) -> !actor.signedIn() && !network.platform());
    }

    @Bean
    NavigationEntry searchEntry(ObjectProvider<SearchSource> sources, ObjectProvider<SearchKind> kinds) {
        // Asked late: a source may itself need what the shell is made of.
        return NavigationEntry.of("web.search.title", "/search", 850,
                (actor, network) -> !network.platform()
                        && (sources.stream().findAny().isPresent() || kinds.stream().findAny().isPresent()));
    }

    @Bean
    LetterSample contactLetter() {
        return sample("contact", List.of());
    }

    @Bean
    LetterSample joinLetter() {
        return sample("join", List.of(new OfficeMessageView.Fact("web.join.organisation", "Example Cluster"),
                new OfficeMessageView.Fact("web.join.country", "RS")));
    }

    private static LetterSample sample(String kind, List<OfficeMessageView.Fact> facts) {
        return new LetterSample("web." + kind, scene -> WriteToOffice.letter(scene.recipient(),
                new OfficeMessageView(kind, "Ana Primer", "ana@example.org", facts, "Good day!\n\nWho may I call?")));
    }
}
