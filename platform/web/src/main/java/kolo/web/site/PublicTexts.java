package kolo.web.site;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.tenancy.NetworkTexts;
import kolo.tenancy.NetworkTexts.Kind;

/// Finds what a network says of itself in the language that a reader is served by best.
@Component
class PublicTexts {
    private final NetworkTexts texts;

    PublicTexts(NetworkTexts texts) {
        this.texts = texts;
    }

    /// The text in the language, in its other script, or in another language of the network.
    @Transactional(readOnly = true)
    public Optional<PublicTextView> find(Kind kind, String language) {
        var all = texts.all(kind);
        var own = all.get(language);
        if (own != null) {
            return Optional.of(new PublicTextView(language, own, false));
        }
        // Serbian in Latin is read off the Cyrillic; the way back would be a guess, so it stays in its own script.
        var otherScript = switch (language) {
            case "sr-Latn" -> "sr-Cyrl";
            case "sr-Cyrl" -> "sr-Latn";
            default -> "";
        };
        var sibling = all.get(otherScript);
        if (sibling != null) {
            return Optional.of(new PublicTextView(otherScript, sibling, false));
        }
        return texts.find(kind, language).map(text -> new PublicTextView(text.language(), text.value(), true));
    }
}
