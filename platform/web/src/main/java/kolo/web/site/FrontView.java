package kolo.web.site;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import kolo.web.Fragment;

/// A network's front page.
///
/// @param kicker   the sentence above the headline
/// @param headline the headline; without one the network's name stands there
/// @param lead     the paragraph under it
/// @param hero     the picture beside the headline
/// @param figures  numbers with a word each
/// @param texts    mission, vision, objectives and services, as far as written
/// @param sections what the modules show
public record FrontView(Optional<PublicTextView> kicker, Optional<PublicTextView> headline,
        Optional<PublicTextView> lead, Optional<Fragment> hero, List<Fragment> figures, List<NamedText> texts,
        List<Fragment> sections) {
    /// The style sheets that its parts need, each once.
    List<String> styles() {
        return Stream.concat(hero.stream(), Stream.concat(figures.stream(), sections.stream()))
                .flatMap(part -> part.styles().stream())
                .distinct()
                .toList();
    }

    /// A text under a heading of its own.
    ///
    /// @param key the heading's text key
    public record NamedText(String key, PublicTextView text) {}
}
