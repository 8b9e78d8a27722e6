package kolo.events.agenda;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

import kolo.events.EventsIntent;
import kolo.identity.Actor;
import kolo.identity.MandateIntents;
import kolo.search.SearchKind;
import kolo.tenancy.Network;
import kolo.tenancy.Networks;
import kolo.web.DashboardTile;
import kolo.web.Fragment;
import kolo.web.FrontPageSection;
import kolo.web.MemberPageSection;
import kolo.web.NavigationEntry;

/// What the events put on pages of others.
@Configuration(proxyBeanMethods = false)
class AgendaSlots {
    private static final int FEW = 4;
    private static final String MODULE = "events";

    @Bean
    NavigationEntry eventsEntry() {
        return NavigationEntry.of("events.nav", "/events", 300,
                (actor, network) -> network.has(MODULE) && !network.platform());
    }

    @Bean
    MandateIntents eventsMandate() {
        return new MandateIntents(MODULE, List.of(EventsIntent.values()));
    }

    @Bean
    SearchKind editionsFound() {
        return new SearchKind("edition", "events.title", 300, MODULE);
    }

    /// The next events on the front page; in a network that has only a past, the last ones.
    @Component
    static class NextEvents implements FrontPageSection {
        private final Agenda agenda;

        NextEvents(Agenda agenda) {
            this.agenda = agenda;
        }

        @Override
        public int order() {
            return 300;
        }

        @Override
        public Optional<Fragment> section(Actor actor, Network network) {
            if (!network.has(MODULE)) {
                return Optional.empty();
            }
            var next = agenda.next(actor, FEW);
            var last = next.isEmpty()
                    ? agenda.find(new AgendaFilter("", null, "", AgendaFilter.Time.PAST), actor, 1, FEW).rows()
                    : next;
            return last.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Fragment.of("events/next")
                            .with("rows", last)
                            .with("past", next.isEmpty())
                            .with("now", agenda.now()));
        }
    }

    /// The next events at home.
    @Component
    static class EventsTile implements DashboardTile {
        private final Agenda agenda;

        EventsTile(Agenda agenda) {
            this.agenda = agenda;
        }

        @Override
        public int order() {
            return 300;
        }

        @Override
        public Optional<Fragment> tile(Actor actor, Network network) {
            if (!network.has(MODULE)) {
                return Optional.empty();
            }
            var next = agenda.next(actor, FEW);
            return next.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Fragment.of("events/tile").with("rows", next));
        }
    }

    /// The events that a member hosts or holds with others.
    @Component
    static class HeldByMember implements MemberPageSection {
        private final Agenda agenda;
        private final Networks networks;

        HeldByMember(Agenda agenda, Networks networks) {
            this.agenda = agenda;
            this.networks = networks;
        }

        @Override
        public int order() {
            return 300;
        }

        @Override
        public Optional<Fragment> section(UUID memberId, Actor actor) {
            if (!networks.current().has(MODULE)) {
                return Optional.empty();
            }
            var held = agenda.heldBy(memberId, actor, 10);
            return held.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Fragment.of("events/held").with("rows", held).with("now", agenda.now()));
        }
    }
}
