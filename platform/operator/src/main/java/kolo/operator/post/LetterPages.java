package kolo.operator.post;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import kolo.identity.Actors;
import kolo.identity.IdentityIntent;
import kolo.mail.LetterPreviews;
import kolo.mail.LetterPreviews.LetterPreview;
import kolo.texts.Language;
import kolo.texts.Languages;
import kolo.web.Choice;
import kolo.web.OnPlatform;
import kolo.web.Page;

/// Every kind of letter as it would arrive, in every language.
@Controller
@OnPlatform
class LetterPages {

    private final LetterPreviews previews;
    private final Actors actors;
    private final TransactionTemplate transaction;

    LetterPages(LetterPreviews previews, Actors actors, TransactionTemplate transaction) {
        this.previews = previews;
        this.actors = actors;
        this.transaction = transaction;
    }

    @GetMapping("/operator/letters")
    Page list() {
        actors.current().require(IdentityIntent.OPERATE);
        return Page.of("operator/letters")
                .title("operator.letters.title")
                .notIndexed()
                .with("names",
                        previews.names());
    }

    @GetMapping("/operator/letters/{name}")
    Page show(@PathVariable String name, @RequestParam(defaultValue = "en") String language) {
        var tag = Languages.nearest(language).tag();
        List<Choice> languages = Stream.of(Language.values())
                .map(each -> new Choice(each.tag(), each.endonym()))
                .toList();
        return Page.of("operator/letter")
                .style("/operator/console.css")
                .titled(name)
                .crumb("operator.letters.title", "/operator/letters")
                .notIndexed()
                .with("letter", preview(name, tag))
                .with("language", tag)
                .with("languages", languages);
    }

    @GetMapping("/operator/letters/{name}/letter.html")
    ResponseEntity<byte[]> file(@PathVariable String name, @RequestParam(defaultValue = "en") String language) {
        return LetterFile.of(preview(name, Languages.nearest(language).tag()).html());
    }

    private LetterPreview preview(String name, String tag) {
        actors.current().require(IdentityIntent.OPERATE);
        return Objects.requireNonNull(transaction.execute(status -> previews.preview(name, tag)));
    }
}
