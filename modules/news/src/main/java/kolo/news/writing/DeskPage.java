package kolo.news.writing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import kolo.identity.Actors;
import kolo.kernel.Forbidden;
import kolo.news.ArticleId;
import kolo.news.ArticleStatus;
import kolo.web.Page;
import kolo.web.Redirect;

/// The desk: what is being written, what waits, and one article with everything that belongs to it.
@Controller
class DeskPage {
    private static final int SIZE = 25;
    private final DeskList list;
    private final DeskViews views;
    private final PublishArticle publishArticle;
    private final ArticleForms forms;
    private final Actors actors;

    DeskPage(DeskList list, DeskViews views, PublishArticle publishArticle, ArticleForms forms, Actors actors) {
        this.list = list;
        this.views = views;
        this.publishArticle = publishArticle;
        this.forms = forms;
        this.actors = actors;
    }

    @GetMapping("/newsroom")
    Page list(@RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String page) {
        var actor = actors.current();
        if (!Desk.mayPropose(actor)) {
            throw new Forbidden();
        }
        var wished = Optional.ofNullable(status)
                .map(name -> name.toUpperCase(Locale.ROOT).replace('-', '_'))
                .filter(name -> Arrays.stream(ArticleStatus.values()).anyMatch(one -> one.name().equals(name)))
                .orElse("");
        int number = page != null && page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
        var found = list.find(wished, actor, number, SIZE);
        return Page.of("news/desk")
                .title("news.desk.title")
                .inWorkspace()
                .with("rows", found.rows())
                .with("paging", found.paging())
                .with("status", wished.toLowerCase(Locale.ROOT).replace('_', '-'))
                .with("editor", Desk.edits(actor));
    }

    @GetMapping("/newsroom/{id}")
    Page article(@PathVariable ArticleId id) {
        return page(views.whole(id));
    }

    private Page page(TextView.Whole article) {
        return Page.of("news/deskArticle")
                .titled(article.texts().getFirst().title())
                .crumb("news.desk.title", "/newsroom")
                .style("/news/news.css")
                .inWorkspace()
                .with("article", article)
                .with("zones", forms.zones())
                .with("zone", article.publishZone() == null ? forms.zone().getId() : article.publishZone());
    }

    @PostMapping("/newsroom/{id}/withdrawal")
    View unpublish(@PathVariable ArticleId id) {
        publishArticle.unpublish(id);
        return Redirect.to("/newsroom/" + id).saying("news.said.unpublished");
    }

    @PostMapping("/newsroom/{id}/archive")
    View archive(@PathVariable ArticleId id) {
        publishArticle.archive(id);
        return Redirect.to("/newsroom/" + id).saying("news.said.archived");
    }

    @PostMapping("/newsroom/{id}/archive/removal")
    View takeFromArchive(@PathVariable ArticleId id) {
        publishArticle.takeFromArchive(id);
        return Redirect.to("/newsroom/" + id).saying("news.said.unarchived");
    }
}
