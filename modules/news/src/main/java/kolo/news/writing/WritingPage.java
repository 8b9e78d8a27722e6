package kolo.news.writing;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import kolo.identity.Actors;
import kolo.kernel.Conflict;
import kolo.kernel.Forbidden;
import kolo.kernel.Invalid;
import kolo.news.ArticleId;
import kolo.news.TranslationId;
import kolo.texts.Scripts;
import kolo.texts.Texts;
import kolo.web.ConflictPage;
import kolo.web.Form;
import kolo.web.Page;
import kolo.web.Redirect;

/// The forms in which articles and their texts are written.
@Controller
class WritingPage {
    private final WriteArticle writeArticle;
    private final DeskViews views;
    private final ArticleForms forms;
    private final Actors actors;
    private final Texts texts;

    WritingPage(WriteArticle writeArticle, DeskViews views, ArticleForms forms, Actors actors, Texts texts) {
        this.writeArticle = writeArticle;
        this.views = views;
        this.forms = forms;
        this.actors = actors;
        this.texts = texts;
    }

    @GetMapping("/newsroom/new")
    Page begin() {
        if (!Desk.mayPropose(actors.current())) {
            throw new Forbidden();
        }
        return beginning(forms.filled(ArticleFacts.plain())
                .with("locale", ArticleForms.language())
                .with("completeness", "FULL"));
    }

    @PostMapping("/newsroom/new")
    View begin(@RequestParam MultiValueMap<String, String> fields) {
        try {
            var sent = new Sent(fields);
            var locale = sent.text("locale");
            var id = writeArticle.begin(sent.facts(forms.zone()), locale == null ? "" : locale, sent.wording());
            var article = views.draft(id).article();
            return Redirect.to("/newsroom/" + article).saying("news.said.begun");
        } catch (Invalid invalid) {
            return beginning(Form.rejected(invalid)).status(422);
        }
    }

    private Page beginning(Form form) {
        return editor(Page.of("news/begin").title("news.begin.title"), form).with("facts", forms.facts());
    }

    private Page editor(Page page, Form form) {
        return page.crumb("news.desk.title", "/newsroom")
                .style("/web/media.css")
                .style("/news/news.css")
                .script("/web/media.js")
                .script("/news/editor.js")
                .script("/news/vendor/trix/trix.umd.min.js")
                .inWorkspace()
                .with("form", form)
                .with("pictures", forms.pictures(form))
                .with("completeness", forms.completeness());
    }

    @GetMapping("/newsroom/texts/{id}")
    Page edit(@PathVariable TranslationId id) {
        var draft = views.draft(id);
        return editing(id, draft, ArticleForms.filled(draft.wording(), draft.slug()));
    }

    @PostMapping("/newsroom/texts/{id}")
    View save(@PathVariable TranslationId id, @RequestParam MultiValueMap<String, String> fields) {
        var draft = views.draft(id);
        try {
            var sent = new Sent(fields);
            var wording = sent.wording();
            var slug = sent.text("slug");
            // An address that nobody touched goes on following the title.
            var wished = draft.slug().equals(slug) ? draft.live() ? slug : "" : slug;
            return switch (writeArticle.revise(id, sent.number("number"), wording, wished, sent.checked("upToDate"))) {
                case WriteArticle.Result.Saved saved ->
                    Redirect.to("/newsroom/" + draft.article()).saying("news.said.saved", saved.number());
                case WriteArticle.Result.Unchanged same ->
                    Redirect.to("/newsroom/" + draft.article()).saying("news.said.unchanged");
                case WriteArticle.Result.Overtaken overtaken ->
                    ConflictPage.of(forms.differences(overtaken.stored().wording(), wording), "/newsroom/texts/" + id);
            };
        } catch (Invalid invalid) {
            return editing(id, draft, Form.rejected(invalid)).status(422);
        }
    }

    private Page editing(TranslationId id, DeskViews.Draft draft, Form form) {
        var page = editor(Page.of("news/edit").title("news.edit.title", draft.wording().title()), form)
                .crumbNamed(draft.wording().title(), "/newsroom/" + draft.article())
                .with("id", id.value())
                .with("locale", draft.locale())
                .with("number", draft.number())
                .with("outdated", draft.outdated());
        var source = draft.source();
        return source == null
                ? page
                : page.with("sourceTitle", source.wording().title())
                        .with("sourceLead", source.wording().lead())
                        .with("sourceBody", kolo.news.content.CleanHtml.safe(source.wording().body()));
    }

    /// @param from the language whose text the new one begins with: Serbian in its other script
    @GetMapping("/newsroom/{id}/texts/new")
    Page translate(@PathVariable ArticleId id, @RequestParam String locale,
            @RequestParam(required = false, defaultValue = "") String from) {
        var article = views.whole(id);
        if (!article.free().contains(locale)) {
            throw new Conflict("news.problem.language-there");
        }
        var form = Form.empty().with("completeness", "FULL");
        var drafted = article.texts().stream().filter(text -> text.locale().equals(from)).findFirst();
        if (drafted.isPresent() && locale.equals("sr-Cyrl") && from.equals("sr-Latn")) {
            var wording = views.draft(new TranslationId(drafted.get().id())).wording();
            form = ArticleForms.filled(cyrillic(wording), "");
        }
        return translating(id, article, locale, form);
    }

    /// A first draft, to be read by somebody: foreign words and `nj` of two sounds come out wrong.
    private static Wording cyrillic(Wording latin) {
        return new Wording(latin.completeness(), Scripts.toCyrillicDraft(latin.title()),
                Scripts.toCyrillicDraft(latin.lead()),
                kolo.news.content.CyrillicDraft.of(latin.body()), null, null, latin.picture(), latin.gallery());
    }

    @PostMapping("/newsroom/{id}/texts")
    View translate(@PathVariable ArticleId id, @RequestParam MultiValueMap<String, String> fields) {
        var sent = new Sent(fields);
        var locale = sent.text("locale");
        try {
            writeArticle.translate(id, locale == null ? "" : locale, sent.wording(), sent.text("slug"));
            return Redirect.to("/newsroom/" + id).saying("news.said.translated");
        } catch (Invalid invalid) {
            return translating(id, views.whole(id), locale == null ? "" : locale, Form.rejected(invalid)).status(422);
        }
    }

    private Page translating(ArticleId id, TextView.Whole article, String locale, Form form) {
        var original = article.texts()
                .stream()
                .filter(text -> text.locale().equals(article.originalLocale()))
                .findFirst()
                .orElse(article.texts().getFirst());
        var source = views.draft(new TranslationId(original.id())).wording();
        return editor(Page.of("news/translate")
                .title("news.translate.title", texts.text(ArticleForms.language(),
                        "news.translate.into", kolo.texts.Formats.in(ArticleForms.language()).languageName(locale))),
                form)
                .crumbNamed(original.title(), "/newsroom/" + id)
                .with("id", id.value())
                .with("locale", locale)
                .with("sourceTitle", source.title())
                .with("sourceLead", source.lead())
                .with("sourceBody", kolo.news.content.CleanHtml.safe(source.body()));
    }

    @GetMapping("/newsroom/{id}/facts")
    Page facts(@PathVariable ArticleId id) {
        var described = views.facts(id);
        return facts(id, described, forms.filled(described.facts()));
    }

    @PostMapping("/newsroom/{id}/facts")
    View facts(@PathVariable ArticleId id, @RequestParam MultiValueMap<String, String> fields) {
        var sent = new Sent(fields);
        try {
            writeArticle.describe(id, sent.number("version"), sent.facts(forms.zone()));
            return Redirect.to("/newsroom/" + id).saying("news.said.described");
        } catch (Invalid invalid) {
            return facts(id, views.facts(id), Form.rejected(invalid)).status(422);
        }
    }

    private Page facts(ArticleId id, DeskViews.Described described, Form form) {
        return Page.of("news/facts")
                .title("news.facts.title")
                .crumb("news.desk.title", "/newsroom")
                .crumbNamed(views.whole(id).texts().getFirst().title(), "/newsroom/" + id)
                .style("/news/news.css")
                .inWorkspace()
                .with("id", id.value())
                .with("version", described.version())
                .with("facts", forms.facts())
                .with("form", form);
    }

}
