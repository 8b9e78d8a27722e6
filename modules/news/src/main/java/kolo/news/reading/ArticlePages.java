package kolo.news.reading;

import java.util.Optional;

import org.springframework.stereotype.Component;

import kolo.news.Completeness;
import kolo.news.content.ArticleLanguages;
import kolo.news.content.CleanHtml;
import kolo.news.content.Videos;
import kolo.tenancy.Addresses;
import kolo.tenancy.Network;
import kolo.texts.Scripts;
import kolo.web.Page;
import kolo.web.PageLanguage;

/// Makes the page of an article: its addresses in every language, what previews show, and its body made safe once more.
@Component
public class ArticlePages {
    private static final int PREVIEW = 300;
    private final Bodies bodies;
    private final Addresses addresses;

    ArticlePages(Bodies bodies, Addresses addresses) {
        this.bodies = bodies;
        this.addresses = addresses;
    }

    /// The page.
    public Page page(ArticleView article, PageLanguage language, Network network) {
        var shown = article.shown();
        var body = bodies.shown(article, language);
        var page = Page.of("news/article")
                .titled(inScript(shown.pageTitle(), shown, language))
                .onPublicSite()
                .crumb("news.title", "/news")
                .style("/web/media.css")
                .style("/news/news.css")
                .script("/news/article.js")
                .canonical(canonical(article, language, network))
                .framing(Videos.ORIGINS)
                .property("og:type", "article")
                .with("article", article)
                .with("body", body);
        if (body.lead() != null) {
            page.property("og:image", addresses.url(network, body.lead().path(1280)))
                    .property("og:image:alt", body.lead().alternative());
        }
        page.described(inScript(description(shown), shown, language));
        if (article.publishedAt() != null && article.precision() != null) {
            page.property("article:published_time", article.publishedAt().toString());
        }
        addresses(page, article, network);
        return article.forAll() && shown.completeness() != Completeness.MACHINE_UNREVIEWED ? page : page.notIndexed();
    }

    /// The page of a draft that somebody was given a link to.
    public Page preview(ArticleView article, PageLanguage language, Network network) {
        var shown = article.shown();
        return Page.of("news/article")
                .titled(inScript(shown.title(), shown, language))
                .onPublicSite()
                .style("/web/media.css")
                .style("/news/news.css")
                .script("/news/article.js")
                .notIndexed()
                .with("article", article)
                .with("body", bodies.shown(article, language))
                .with("preview", true);
    }

    private static String inScript(String text, ArticleView.Text shown, PageLanguage language) {
        boolean latin = language.language().tag().equals("sr-Latn") && shown.locale().equals("sr-Cyrl");
        return latin ? Scripts.toLatin(text) : text;
    }

    private static String description(ArticleView.Text shown) {
        var written = shown.seoDescription() != null
                ? shown.seoDescription()
                : shown.lead().isEmpty() ? CleanHtml.text(shown.body()).replace('\n', ' ') : shown.lead();
        return written.length() <= PREVIEW ? written : written.substring(0, PREVIEW - 1) + "…";
    }

    /// Where the page lies in each language of the interface, and which of them the article is written in.
    private static void addresses(Page page, ArticleView article, Network network) {
        for (var tag : network.languages()) {
            var own = textFor(article, tag);
            var best = own.isPresent() ? own : best(article, tag, network);
            best.ifPresent(text -> page.address(tag, "/news/" + text.slug(), own.isPresent()));
        }
        for (var text : article.texts()) {
            boolean spoken = network.languages().stream().anyMatch(tag -> ArticleLanguages.serves(text.locale(), tag));
            if (!spoken) {
                page.address(text.locale(), "/news/" + text.slug(), true);
            }
        }
    }

    /// The text that a language's own page shows: Cyrillic serves Latin readers too, Latin does not become Cyrillic.
    private static Optional<ArticleView.Text> textFor(ArticleView article, String tag) {
        return article.texts()
                .stream()
                .filter(text -> text.locale().equals(tag))
                .findFirst()
                .or(() -> tag.equals("sr-Latn")
                        ? article.texts().stream().filter(text -> text.locale().equals("sr-Cyrl")).findFirst()
                        : Optional.empty());
    }

    private static Optional<ArticleView.Text> best(ArticleView article, String tag, Network network) {
        var order = java.util.Arrays.asList(ArticleLanguages.bestFor(tag, network.defaultLanguage()));
        return article.texts()
                .stream()
                .min(java.util.Comparator.comparingInt(text -> order.indexOf(text.locale())));
    }

    /// The one address of what is shown: this page where it is written in the page's language, else the page in its own
    /// language, and below the bare path where the interface does not speak it.
    private static String canonical(ArticleView article, PageLanguage language, Network network) {
        var shown = article.shown();
        var path = "/news/" + shown.slug();
        var tag = language.language().tag();
        if (sameText(article, tag)) {
            return language.url(path);
        }
        return network.languages()
                .stream()
                .filter(other -> other.equals(shown.locale()))
                .findFirst()
                .or(() -> network.languages()
                        .stream()
                        .filter(other -> ArticleLanguages.serves(shown.locale(), other))
                        .findFirst())
                .map(other -> PageLanguage.in(network, other).url(path))
                .orElse(path);
    }

    private static boolean sameText(ArticleView article, String tag) {
        return textFor(article, tag).filter(own -> own.translation().equals(article.shown().translation())).isPresent();
    }
}
