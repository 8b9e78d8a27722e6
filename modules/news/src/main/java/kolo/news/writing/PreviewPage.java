package kolo.news.writing;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

import kolo.kernel.NotFound;
import kolo.news.ArticleId;
import kolo.news.PreviewId;
import kolo.news.TranslationId;
import kolo.news.reading.ArticlePages;
import kolo.news.reading.ReadArticle;
import kolo.tenancy.Addresses;
import kolo.tenancy.Networks;
import kolo.web.OpenToVisitors;
import kolo.web.Page;
import kolo.web.PageLanguage;
import kolo.web.Redirect;

/// Shows a draft to whoever has its link.
@Controller
class PreviewPage {
    private final Previews previews;
    private final ReadArticle readArticle;
    private final ArticlePages pages;
    private final DeskViews views;
    private final Networks networks;
    private final Addresses addresses;

    PreviewPage(Previews previews, ReadArticle readArticle, ArticlePages pages, DeskViews views, Networks networks,
            Addresses addresses) {
        this.previews = previews;
        this.readArticle = readArticle;
        this.pages = pages;
        this.views = views;
        this.networks = networks;
        this.addresses = addresses;
    }

    @GetMapping("/preview/{token}")
    @OpenToVisitors(cached = false)
    Page show(@PathVariable String token, HttpServletRequest request) {
        var network = networks.current();
        var article = previews.shown(token)
                .flatMap(translation -> readArticle.draft(translation, network))
                .orElseThrow(NotFound::new);
        return pages.preview(article, PageLanguage.of(request, network), network);
    }

    @PostMapping("/newsroom/texts/{id}/previews")
    Page make(@PathVariable TranslationId id) {
        var token = previews.make(id);
        var draft = views.draft(id);
        var network = networks.current();
        return Page.of("news/previewMade")
                .title("news.preview.title")
                .crumb("news.desk.title", "/newsroom")
                .crumbNamed(draft.wording().title(), "/newsroom/" + draft.article())
                .inWorkspace()
                .with("link", addresses.url(network, "/preview/" + token))
                .with("days", (int) Previews.LIFE.toDays())
                .with("article", draft.article());
    }

    @PostMapping("/newsroom/previews/{id}/revocation")
    View revoke(@PathVariable PreviewId id) {
        var translation = previews.revoke(id);
        return Redirect.to("/newsroom/" + new ArticleId(views.draft(translation).article()))
                .saying("news.said.preview-revoked");
    }
}
