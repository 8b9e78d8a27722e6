package kolo.news.outlets;

import java.time.Instant;

import org.springframework.stereotype.Component;

import kolo.identity.Actor;
import kolo.news.reading.ArticleRowView;
import kolo.news.reading.NewsFilter;
import kolo.news.reading.NewsList;
import kolo.tenancy.Addresses;
import kolo.tenancy.Network;
import kolo.texts.Formats;
import kolo.texts.Scripts;
import kolo.texts.Texts;
import kolo.web.PageLanguage;

/// Makes feeds: what a reader may read whole, each article in the language that serves the feed's language best.
@Component
class MakeFeed {
    private static final int ENTRIES = 30;
    private final NewsList list;
    private final Addresses addresses;
    private final Texts texts;

    MakeFeed(NewsList list, Addresses addresses, Texts texts) {
        this.list = list;
        this.addresses = addresses;
        this.texts = texts;
    }

    /// The feed.
    ///
    /// @param self the feed's own path, with its query
    String make(NewsFilter filter, Actor reader, Network network, PageLanguage language, String self) {
        var tag = language.language().tag();
        var rows = list.readable(filter, reader, network, tag, ENTRIES);
        var updated = rows.stream().map(ArticleRowView::changedAt).max(Instant::compareTo).orElse(Instant.EPOCH);
        var topic = filter.topic() == null ? "" : " · " + topic(filter.topic(), tag);
        var head = new AtomFeed.Head(
                "urn:uuid:" + network.id() + ":news:" + tag + (filter.topic() == null ? "" : ":" + filter.topic()),
                network.name() + topic, tag, addresses.url(network, self),
                addresses.url(network, language.url("/news")), updated);
        return AtomFeed.write(head, rows.stream().map(row -> entry(row, network, language)).toList());
    }

    private AtomFeed.Entry entry(ArticleRowView row, Network network, PageLanguage language) {
        var tag = language.language().tag();
        boolean latin = tag.equals("sr-Latn") && row.locale().equals("sr-Cyrl");
        var summary = latin ? Scripts.toLatin(row.lead()) : row.lead();
        if (!row.full().isEmpty()) {
            var formats = Formats.in(tag);
            summary = (summary + " " + texts.text(tag, "news.full-in",
                    formats.list(row.full().stream().map(formats::languageName).toList()))).strip();
        }
        return new AtomFeed.Entry("urn:uuid:" + row.id(), latin ? Scripts.toLatin(row.title()) : row.title(),
                latin ? tag : row.locale(), addresses.url(network, language.url("/news/" + row.slug())), summary,
                row.topic() == null ? null : topic(row.topic(), tag), row.at(), row.changedAt());
    }

    private String topic(String topic, String tag) {
        var key = "news.topic." + topic;
        return texts.has(key) ? texts.text(tag, key) : topic;
    }
}
