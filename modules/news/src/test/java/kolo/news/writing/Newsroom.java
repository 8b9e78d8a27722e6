package kolo.news.writing;

import java.util.List;

import org.springframework.beans.factory.annotation.Autowired;

import kolo.identity.Actor;
import kolo.identity.PersonalDataSource;
import kolo.news.ArticleId;
import kolo.news.ArticleStatus;
import kolo.news.Completeness;
import kolo.news.NewsNetworks;
import kolo.news.TranslationId;
import kolotest.Answer;

/// Where texts are written, reviewed and published, for the tests of that.
abstract class Newsroom extends NewsNetworks {
    @Autowired
    WriteArticle writeArticle;
    @Autowired
    ReviewArticle reviewArticle;
    @Autowired
    PublishArticle publishArticle;
    @Autowired
    DeskViews views;
    @Autowired
    Previews previews;
    @Autowired
    List<PersonalDataSource> sources;

    static Wording words(String title, String body) {
        return Wording.of(Completeness.FULL, title, "Lead of " + title, body, null, null, null, List.of());
    }

    final TranslationId begin(Actor author, String title) {
        return as(author, () -> writeArticle.begin(ArticleFacts.plain(), "en", words(title, "Body of " + title)));
    }

    final TranslationId published(String title) {
        var text = begin(administrator, title);
        does(administrator, () -> publishArticle.publish(text, 1, null));
        return text;
    }

    final ArticleId article(TranslationId text) {
        return new ArticleId(as(administrator, () -> views.draft(text)).article());
    }

    final ArticleStatus status(TranslationId text) {
        return as(administrator, () -> views.whole(article(text))).texts()
                .stream()
                .filter(one -> one.id().equals(text.value()))
                .findFirst()
                .orElseThrow()
                .status();
    }

    final Answer visit(String path) {
        return browser(Actor.visitor()).get(path);
    }
}
