package kolo.news.reading;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

import kolo.files.FileId;
import kolo.identity.Actor;
import kolo.identity.Actors;
import kolo.kernel.NotFound;
import kolo.news.content.ArticleLanguages;
import kolo.tenancy.Networks;
import kolo.web.OpenToVisitors;
import kolo.web.PageLanguage;

/// An article's page. Each text has one address: whoever comes by an older one, or by that of another language, is sent
/// on.
@Controller
class ArticlePage {
    private final ReadArticle readArticle;
    private final ArticlePages pages;
    private final Actors actors;
    private final Networks networks;
    private final DocumentSender downloads;

    ArticlePage(ReadArticle readArticle, ArticlePages pages, Actors actors, Networks networks,
            DocumentSender downloads) {
        this.readArticle = readArticle;
        this.pages = pages;
        this.actors = actors;
        this.networks = networks;
        this.downloads = downloads;
    }

    @GetMapping("/news/{slug}")
    @OpenToVisitors
    @Transactional(readOnly = true)
    View show(@PathVariable String slug, HttpServletRequest request) {
        var network = networks.current();
        var place = readArticle.place(slug).orElseThrow(NotFound::new);
        var language = PageLanguage.of(request, network);
        var tag = language.language().tag();
        // A text in a language that the interface does not speak has its own address in every interface.
        var foreign = network.languages().contains(place.locale()) || serving(network.languages(), place.locale())
                ? null
                : place.locale();
        var article = readArticle.find(place.article(), foreign, actors.current(), network, tag)
                .orElseThrow(NotFound::new);
        if (!article.shown().slug().equals(slug)) {
            return moved(language.url("/news/" + article.shown().slug()));
        }
        return pages.page(article, language, network);
    }

    /// The document of a policy paper: whoever may read the article may have it, and nobody else.
    @GetMapping("/news/{slug}/document")
    @OpenToVisitors(cached = false)
    void document(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        var network = networks.current();
        var language = PageLanguage.of(request, network).language().tag();
        var document = readArticle.place(slug)
                .flatMap(place -> readArticle.find(place.article(), null, actors.current(), network, language))
                .map(ArticleView::document)
                .orElseThrow(NotFound::new);
        actors.call(Actor.system(), () -> {
            downloads.send(new FileId(document), request, response);
            return true;
        });
    }

    private static boolean serving(List<String> languages, String locale) {
        return languages.stream().anyMatch(tag -> ArticleLanguages.serves(locale, tag));
    }

    private static View moved(String to) {
        return new View() {
            @Override
            public void render(@Nullable Map<String, ?> model, HttpServletRequest request,
                    HttpServletResponse response) {
                response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
                response.setHeader("Location", to);
                response.setHeader("Cache-Control", "no-cache");
            }
        };
    }
}
