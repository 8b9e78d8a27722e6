package kolo.news.writing;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import kolo.kernel.Invalid;
import kolo.news.ArticleId;
import kolo.news.ArticleStatus;
import kolo.news.TranslationId;
import kolo.texts.Formats;
import kolo.web.Form;
import kolo.web.Page;
import kolo.web.Redirect;

/// The steps of a text from its author to its readers; each is a resource of its own.
@Controller
class ReviewPage {
    private final ReviewArticle reviewArticle;
    private final PublishArticle publishArticle;
    private final DeskViews views;
    private final ArticleForms forms;

    ReviewPage(ReviewArticle reviewArticle, PublishArticle publishArticle, DeskViews views, ArticleForms forms) {
        this.reviewArticle = reviewArticle;
        this.publishArticle = publishArticle;
        this.views = views;
        this.forms = forms;
    }

    @PostMapping("/newsroom/texts/{id}/submission")
    View submit(@PathVariable TranslationId id) {
        reviewArticle.submit(id);
        return back(id).saying("news.said.submitted");
    }

    @PostMapping("/newsroom/texts/{id}/submission/removal")
    View takeBack(@PathVariable TranslationId id) {
        reviewArticle.takeBack(id);
        return back(id).saying("news.said.taken-back");
    }

    @PostMapping("/newsroom/texts/{id}/approval")
    View approve(@PathVariable TranslationId id, @RequestParam(defaultValue = "") String number) {
        reviewArticle.approve(id, number(number));
        return back(id).saying("news.said.approved");
    }

    @PostMapping("/newsroom/texts/{id}/changes")
    View requestChanges(@PathVariable TranslationId id, @RequestParam(defaultValue = "") String number,
            @RequestParam(required = false) @Nullable String reason) {
        try {
            reviewArticle.requestChanges(id, number(number), reason);
            return back(id).saying("news.said.changes-requested");
        } catch (Invalid invalid) {
            return step("news/changes", "news.changes.title", id, Form.rejected(invalid)).status(422);
        }
    }

    @PostMapping("/newsroom/texts/{id}/publication")
    View publish(@PathVariable TranslationId id, @RequestParam MultiValueMap<String, String> fields) {
        var sent = new Sent(fields);
        try {
            var schedule = sent.schedule(forms.zone());
            publishArticle.publish(id, sent.number("number"), schedule);
            if (schedule == null) {
                var article = views.whole(new ArticleId(views.draft(id).article()));
                return article.publication() == ArticleStatus.SCHEDULED
                        ? back(id).saying("news.said.with-article")
                        : back(id).saying("news.said.published");
            }
            var when = Formats.in(ArticleForms.language()).dateTime(schedule.at(), schedule.zone()) + " ("
                    + schedule.zone().getId() + ")";
            return schedule.twice()
                    ? back(id).warning("news.said.scheduled-twice", when)
                    : back(id).saying("news.said.scheduled", when);
        } catch (Invalid invalid) {
            return step("news/publication", "news.publication.title", id, Form.rejected(invalid)).status(422);
        }
    }

    private Page step(String template, String titleKey, TranslationId id, Form form) {
        var draft = views.draft(id);
        return Page.of(template)
                .title(titleKey)
                .crumb("news.desk.title", "/newsroom")
                .crumbNamed(draft.wording().title(), "/newsroom/" + draft.article())
                .style("/news/news.css")
                .inWorkspace()
                .with("id", id.value())
                .with("number", draft.number())
                .with("title", draft.wording().title())
                .with("locale", draft.locale())
                .with("zones", template.equals("news/publication") ? forms.zones() : null)
                .with("zone", template.equals("news/publication") ? forms.zone().getId() : null)
                .with("form", form);
    }

    @PostMapping("/newsroom/texts/{id}/publication/removal")
    View withdraw(@PathVariable TranslationId id) {
        publishArticle.withdraw(id);
        return back(id).saying("news.said.withdrawn");
    }

    @PostMapping("/newsroom/texts/{id}/plan/removal")
    View unschedule(@PathVariable TranslationId id) {
        publishArticle.unschedule(id);
        return back(id).saying("news.said.unscheduled");
    }

    private Redirect back(TranslationId id) {
        return Redirect.to("/newsroom/" + new ArticleId(views.draft(id).article()));
    }

    private static int number(String sent) {
        return sent.matches("\\d{1,9}") ? Integer.parseInt(sent) : -1;
    }
}
