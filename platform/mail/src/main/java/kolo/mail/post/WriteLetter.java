package kolo.mail.post;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.springframework.stereotype.Component;

import kolo.mail.Letter;
import kolo.tenancy.Addresses;
import kolo.tenancy.Network;
import kolo.texts.CleanText;
import kolo.texts.Languages;
import kolo.texts.Texts;

/// Turns a letter into what is sent: the module's template inside the common layout, and plain text from the same
/// template, so that nobody writes a letter twice.
@Component
class WriteLetter {
    private static final int MAX_SUBJECT = 200;
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Texts texts;
    private final Addresses addresses;

    WriteLetter(Texts texts, Addresses addresses) {
        this.texts = texts;
        this.addresses = addresses;
    }

    /// @throws IllegalArgumentException when the letter's model is not exactly what its template declares
    WrittenLetter write(Letter letter, Network network) {
        var language = Languages.nearest(letter.to().language());
        var reader = new ReaderText(network, letter.to(), language, texts, addresses, engine);
        var subject = subject(texts.text(language, letter.subjectKey(), letter.subjectArguments().toArray()));
        var message = greeted(body(letter, reader), render("mail/greeting", Map.of("letter", reader)));
        var styled = InlineStyles.apply(message, network.brand().colour());
        Content content = output -> output.writeContent(styled);
        var html = render("mail/layout",
                Map.of("letter", reader, "brand", network.brand(), "subject", subject, "content", content));
        var footer = texts.text(language, "mail.letter.footer", network.name(), letter.to().address().value());
        var text = PlainText.of(message) + "\n-- \n" + footer + "\n" + reader.networkUrl() + "\n";
        return new WrittenLetter(subject, html, text);
    }

    /// The greeting stands under the headline, where a letter that begins with one has it.
    private static String greeted(String body, String greeting) {
        int headline = body.indexOf("</h1>");
        return headline < 0
                ? greeting + body
                : body.substring(0, headline + 5) + greeting + body.substring(headline + 5);
    }

    private String body(Letter letter, ReaderText reader) {
        var model = new HashMap<String, Object>(letter.model());
        model.put("letter", reader);
        var declared = engine.getParamInfo(letter.template() + ".jte").keySet();
        if (!declared.equals(model.keySet())) {
            throw new IllegalArgumentException("%s takes %s, not %s".formatted(letter.template(),
                    new TreeSet<>(declared), new TreeSet<>(model.keySet())));
        }
        return render(letter.template(), model);
    }

    private String render(String template, Map<String, Object> model) {
        var output = new StringOutput();
        engine.render(template + ".jte", model, output);
        return output.toString();
    }

    /// Names may stand in a subject, so it is cleaned here however it came about.
    private static String subject(String text) {
        var line = CleanText.clean(text);
        return CleanText.fits(line, MAX_SUBJECT)
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MAX_SUBJECT - 1)) + "…";
    }
}
