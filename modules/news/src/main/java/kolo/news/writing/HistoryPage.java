package kolo.news.writing;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

import kolo.news.RevisionId;
import kolo.news.TranslationId;
import kolo.news.content.CleanHtml;
import kolo.news.content.Comparison;
import kolo.web.Page;
import kolo.web.Redirect;

/// What a text was, revision by revision, and what changed from one to the next.
@Controller
class HistoryPage {
    private final DeskViews views;
    private final WriteArticle writeArticle;

    HistoryPage(DeskViews views, WriteArticle writeArticle) {
        this.views = views;
        this.writeArticle = writeArticle;
    }

    @GetMapping("/newsroom/texts/{id}/history")
    Page history(@PathVariable TranslationId id) {
        var history = views.history(id);
        var rows = history.revisions()
                .stream()
                .map(revision -> new RevisionView(revision.id(), revision.number(), revision.wording().title(),
                        DeskViews.name(history.people(), revision.writtenBy()), revision.writtenAt(),
                        revision.id().equals(history.live())))
                .toList();
        return Page.of("news/history")
                .title("news.history.title")
                .crumb("news.desk.title", "/newsroom")
                .crumbNamed(history.title(), "/newsroom/" + history.article())
                .inWorkspace()
                .with("locale", history.locale())
                .with("rows", rows);
    }

    @GetMapping("/newsroom/revisions/{id}")
    Page revision(@PathVariable RevisionId id) {
        var compared = views.compared(id);
        var now = compared.revision().wording();
        var before = compared.before();
        var changes = new ArrayList<RevisionView.Change>();
        if (before != null) {
            var old = before.wording();
            add(changes, "news.field.title", old.title(), now.title());
            add(changes, "news.field.lead", old.lead(), now.lead());
            add(changes, "news.field.body", CleanHtml.text(old.body()), CleanHtml.text(now.body()));
        }
        return Page.of("news/revision")
                .title("news.revision.title", compared.revision().number())
                .crumb("news.desk.title", "/newsroom")
                .crumbNamed(now.title(), "/newsroom/" + compared.article())
                .crumb("news.history.title", "/newsroom/texts/" + compared.translation() + "/history")
                .style("/news/news.css")
                .inWorkspace()
                .with("id", id.value())
                .with("number", compared.revision().number())
                .with("locale", compared.locale())
                .with("writtenAt", compared.revision().writtenAt())
                .with("title", now.title())
                .with("lead", now.lead())
                .with("body", CleanHtml.safe(now.body()))
                .with("changes", changes)
                .with("first", before == null)
                .with("latest", compared.latest());
    }

    private static void add(List<RevisionView.Change> changes, String key, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new RevisionView.Change(key, Comparison.of(before, after)));
        }
    }

    @PostMapping("/newsroom/revisions/{id}/restoration")
    View restore(@PathVariable RevisionId id) {
        var translation = writeArticle.restore(id);
        return Redirect.to("/newsroom/texts/" + translation).saying("news.said.restored");
    }
}
