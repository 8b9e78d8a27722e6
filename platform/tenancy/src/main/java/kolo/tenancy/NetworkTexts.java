package kolo.tenancy;

import java.util.Map;
import java.util.Optional;

/// What a network says of itself in public (mission, vision, …) per language. Needs a bound tenant and a transaction.
public interface NetworkTexts {
    /// The kinds of text, in the order in which a page shows them.
    enum Kind {
        /// The network's name in a language other than the registry's.
        NAME,
        /// One sentence above the name.
        KICKER,
        /// The headline of the front page.
        HEADLINE,
        /// The paragraph under it.
        LEAD, MISSION, VISION, OBJECTIVES, SERVICES,
        /// Who is responsible, by law.
        IMPRINT,
        /// What the network adds to the privacy page.
        PRIVACY
    }

    /// The text in the language, or in the first other language that has it.
    Optional<NetworkText> find(Kind kind, String language);

    /// Every text of one kind by language.
    Map<String, String> all(Kind kind);

    /// Writes one text; a blank value removes it.
    void write(Kind kind, String language, String value);

    /// A text with the language it is written in, which the page marks with `lang`.
    record NetworkText(String language, String value) {}
}
