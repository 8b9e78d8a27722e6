package kolo.membership.directory;

import java.util.List;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

import kolo.identity.Actor;
import kolo.membership.CircleLead;
import kolo.membership.profile.Countries;
import kolo.tenancy.Network;
import kolo.web.Fragment;
import kolo.web.FrontPageSection;
import kolo.web.NavigationEntry;
import kolo.web.SearchSource;
import kolo.web.Sort;
import kolo.web.circle.Circle;
import kolo.web.circle.Dancer;
import kolo.web.circle.Middle;

/// What the directory puts on pages of the shell: an entry in the navigation, the circle, figures, search results.
@Configuration(proxyBeanMethods = false)
class DirectorySlots {
    private static final int MOST = 500;

    @Bean
    NavigationEntry membersEntry() {
        return NavigationEntry.of("membership.nav", "/members", 100,
                (actor, network) -> network.has("membership") && !network.platform());
    }

    /// The members hand in hand, from real data: whoever may not see the list sees a circle without names.
    @Component
    static class CircleOfMembers implements FrontPageSection {
        private final Directory directory;
        private final Countries countries;
        private final ObjectProvider<CircleLead> lead;

        CircleOfMembers(Directory directory, Countries countries, ObjectProvider<CircleLead> lead) {
            this.directory = directory;
            this.countries = countries;
            this.lead = lead;
        }

        @Override
        public Place place() {
            return Place.HERO;
        }

        @Override
        public int order() {
            return 100;
        }

        @Override
        public Optional<Fragment> section(Actor actor, Network network) {
            if (!network.has("membership")) {
                return Optional.empty();
            }
            if (!directory.open(actor)) {
                return Optional.of(Fragment.of("membership/circleClosed"));
            }
            var tag = MembersPage.language();
            var names = countries.in(tag);
            var rows = directory.find(DirectoryFilter.EVERYONE, new Sort("country", true), 1, MOST, tag).rows();
            var parts = lead.stream().findFirst().map(CircleLead::parts).orElse(CircleLead.Parts.NONE);
            var dancers = rows.stream()
                    .map(row -> Dancer.of(label(row), name(row, names)).as(parts.of(row.id())))
                    .toList();
            var middle = parts.middle().equals(Middle.NOTHING)
                    ? new Middle("", network.shortName(), "")
                    : parts.middle();
            return Optional.of(Fragment.of(rows.isEmpty() ? "membership/circleEmpty" : "membership/circle")
                    .with("circle", Circle.of(dancers, middle))
                    .with("members", rows)
                    .with("countries", directory.countries(DirectoryFilter.EVERYONE).size()));
        }

        private static String label(MemberRowView row) {
            return row.country() == null ? "·" : row.country();
        }

        private static String name(MemberRowView row, Countries.Names names) {
            return row.country() == null ? row.name() : row.name() + " · " + names.of(row.country());
        }
    }

    /// How many members there are, and in how many countries, for those who may see the list.
    @Component
    static class FiguresOfMembers implements FrontPageSection {
        private final Directory directory;

        FiguresOfMembers(Directory directory) {
            this.directory = directory;
        }

        @Override
        public Place place() {
            return Place.FIGURE;
        }

        @Override
        public int order() {
            return 100;
        }

        @Override
        public Optional<Fragment> section(Actor actor, Network network) {
            if (!network.has("membership") || !directory.open(actor)) {
                return Optional.empty();
            }
            int members = (int) directory.find(DirectoryFilter.EVERYONE, null, 1, 1, MembersPage.language())
                    .paging()
                    .total();
            return members == 0
                    ? Optional.empty()
                    : Optional.of(Fragment.of("membership/figures")
                            .with("members", members)
                            .with("countries", directory.countries(DirectoryFilter.EVERYONE).size()));
        }
    }

    /// Members in the network's search.
    @Component
    static class MembersFound implements SearchSource {
        private final Directory directory;
        private final Countries countries;

        MembersFound(Directory directory, Countries countries) {
            this.directory = directory;
            this.countries = countries;
        }

        @Override
        public String code() {
            return "member";
        }

        @Override
        public String key() {
            return "membership.list.title";
        }

        @Override
        public String module() {
            return "membership";
        }

        @Override
        public int order() {
            return 100;
        }

        @Override
        public List<Hit> find(String words, Actor actor, int limit) {
            if (!directory.open(actor)) {
                return List.of();
            }
            var tag = MembersPage.language();
            var names = countries.in(tag);
            return directory.find(DirectoryFilter.of(words, null, null, null, null, "all"), null, 1, limit, tag)
                    .rows()
                    .stream()
                    .map(row -> new Hit(row.name(), "/members/" + row.id(), summary(row, names)))
                    .toList();
        }

        private static String summary(MemberRowView row, Countries.Names names) {
            var country = row.country() == null ? "" : names.of(row.country());
            return row.city() == null ? country : country.isEmpty() ? row.city() : row.city() + ", " + country;
        }
    }
}
