package kolo.news.reading;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import kolo.identity.Actor;
import kolo.identity.MandateIntents;
import kolo.news.NewsIntent;
import kolo.search.SearchKind;
import kolo.tenancy.Network;
import kolo.tenancy.Networks;
import kolo.web.Fragment;
import kolo.web.FrontPageSection;
import kolo.web.MemberPageSection;
import kolo.web.NavigationEntry;

/// What the news put on pages that others own.
@Configuration(proxyBeanMethods = false)
class NewsSlots {
    private static final int ON_FRONT = 3;
    private static final int ON_MEMBER = 5;

    @Bean
    NavigationEntry newsEntry() {
        return NavigationEntry.of("news.nav", "/news", 400,
                (actor, network) -> network.has("news") && !network.platform());
    }

    @Bean
    NavigationEntry newsroomEntry() {
        return NavigationEntry.of("news.desk.title", "/newsroom", 410, (actor, network) -> network.has("news")
                && !network.platform() && actor.signedIn() && actor.may(NewsIntent.EDIT_NEWS));
    }

    @Bean
    SearchKind articlesFound() {
        return new SearchKind("article", "news.search.kind", 200, "news");
    }

    @Bean
    MandateIntents newsMandate() {
        return new MandateIntents("news", List.of(NewsIntent.values()));
    }

    /// The newest articles on the front page.
    @Component
    static class LatestNews implements FrontPageSection {
        private final NewsList list;
        private final ListPictures pictures;

        LatestNews(NewsList list, ListPictures pictures) {
            this.list = list;
            this.pictures = pictures;
        }

        @Override
        public int order() {
            return 400;
        }

        @Override
        public Optional<Fragment> section(Actor actor, Network network) {
            if (!network.has("news")) {
                return Optional.empty();
            }
            var language = LocaleContextHolder.getLocale().toLanguageTag();
            var rows = list.newest(NewsFilter.ALL, actor, network, language, ON_FRONT);
            return rows.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Fragment.of("news/front")
                            .styled("/web/media.css", "/news/news.css")
                            .with("rows", rows)
                            .with("pictures", pictures.of(rows, language)));
        }
    }

    /// What comes from a member, on the member's page.
    @Component
    static class NewsOfMember implements MemberPageSection {
        private final NewsList list;
        private final Networks networks;

        NewsOfMember(NewsList list, Networks networks) {
            this.list = list;
            this.networks = networks;
        }

        @Override
        public int order() {
            return 400;
        }

        @Override
        public Optional<Fragment> section(UUID memberId, Actor actor) {
            var network = networks.current();
            if (!network.has("news")) {
                return Optional.empty();
            }
            var language = LocaleContextHolder.getLocale().toLanguageTag();
            var rows = list.newest(NewsFilter.from(memberId), actor, network, language, ON_MEMBER);
            return rows.isEmpty() ? Optional.empty() : Optional.of(Fragment.of("news/member").with("rows", rows));
        }
    }
}
