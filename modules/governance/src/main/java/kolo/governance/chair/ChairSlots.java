package kolo.governance.chair;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

import kolo.governance.Governance;
import kolo.governance.TermSummary;
import kolo.identity.Actor;
import kolo.membership.CircleLead;
import kolo.membership.MemberId;
import kolo.search.SearchKind;
import kolo.tenancy.Network;
import kolo.tenancy.Networks;
import kolo.web.Fragment;
import kolo.web.FrontPageSection;
import kolo.web.MemberPageSection;
import kolo.web.SitemapSource;

/// What the chair shows on pages of others.
@Configuration(proxyBeanMethods = false)
class ChairSlots {
    private static final String MODULE = "governance";

    @Bean
    SearchKind mandatesFound() {
        return new SearchKind("mandate", "governance.mandate.found", 500, MODULE);
    }

    /// Who leads in the circle of the members.
    @Component
    static class LeadOfTheCircle implements CircleLead {
        private final ReadChair chair;
        private final Networks networks;

        LeadOfTheCircle(ReadChair chair, Networks networks) {
            this.chair = chair;
            this.networks = networks;
        }

        @Override
        public Parts parts() {
            return networks.current().has(MODULE)
                    ? chair.now().map(view -> new Parts(view.parts(), view.middle())).orElse(Parts.NONE)
                    : Parts.NONE;
        }
    }

    /// Who chairs now, on the front page.
    @Component
    static class ChairOnTheFront implements FrontPageSection {
        private final ReadChair chair;

        ChairOnTheFront(ReadChair chair) {
            this.chair = chair;
        }

        @Override
        public int order() {
            return 200;
        }

        @Override
        public Optional<Fragment> section(Actor actor, Network network) {
            return network.has(MODULE)
                    ? chair.now()
                            .filter(view -> !view.empty())
                            .map(view -> Fragment.of("governance/chairFront")
                                    .with(
                                            "chair", view))
                    : Optional.empty();
        }
    }

    /// The public pages of the chair and of mandates, for search engines.
    @Component
    static class ChairInTheSitemap implements SitemapSource {
        private final ReadChair chair;

        ChairInTheSitemap(ReadChair chair) {
            this.chair = chair;
        }

        @Override
        public String module() {
            return MODULE;
        }

        @Override
        public List<Place> pages(Network network) {
            return chair.now().filter(view -> !view.empty()).map(view -> {
                var places = new ArrayList<Place>();
                places.add(Place.everywhere(network, "/governance", null));
                Stream.of(Stream.ofNullable(view.now()), view.past().stream())
                        .flatMap(terms -> terms)
                        .forEach(term -> places.add(Place.everywhere(network, "/governance/mandates/" + term.id(),
                                null)));
                return List.<Place>copyOf(places);
            }).orElse(List.of());
        }
    }

    /// The terms that a member served, on its page.
    @Component
    static class TermsServed implements MemberPageSection {
        private final Governance governance;
        private final Networks networks;
        private final Clock clock;

        TermsServed(Governance governance, Networks networks, Clock clock) {
            this.governance = governance;
            this.networks = networks;
            this.clock = clock;
        }

        @Override
        public int order() {
            return 200;
        }

        @Override
        public Optional<Fragment> section(UUID memberId, Actor actor) {
            if (!networks.current().has(MODULE)) {
                return Optional.empty();
            }
            var at = clock.instant();
            var served = governance.termsOf(new MemberId(memberId))
                    .stream()
                    .filter(term -> term.tenure() != null && !term.tenure().from().isAfter(at))
                    .sorted(Comparator.comparing(TermSummary::from).reversed())
                    .map(this::served)
                    .toList();
            return served.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Fragment.of("governance/termsServed").with("terms", served));
        }

        private ServedView served(TermSummary term) {
            var zone = networks.current().zone();
            var tenure = java.util.Objects.requireNonNull(term.tenure());
            return new ServedView(term.id(),
                    governance.office(term.office()).map(kolo.governance.Office::name).orElse(""),
                    LocalDate.ofInstant(tenure.from(), zone), LocalDate.ofInstant(tenure.until(), zone).minusDays(1),
                    term.precision(), term.phase(clock.instant(), zone));
        }
    }
}
