package kolo.events.registration;

import java.util.List;
import java.util.UUID;

import kolo.events.LocalText;

/// What participants of one edition are asked.
///
/// @param options the answers to choose from, for [Kind#ONE] and [Kind#SOME]
public record Question(UUID id, int rank, Kind kind, LocalText labels, List<LocalText> options, boolean required) {
    /// Copies the options.
    public Question {
        options = List.copyOf(options);
    }

    /// How it is answered.
    public enum Kind {
        /// In one line.
        LINE,
        /// In several lines.
        TEXT,
        /// By one of the options.
        ONE,
        /// By some of the options.
        SOME,
        /// By a tick; one that is required must be ticked.
        AGREEMENT;

        /// The text key of its name.
        public String key() {
            return "events.registration.question." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// The question for a reader of a language.
    public String label(String language) {
        return labels.in(language).map(LocalText.Written::text).orElse("…");
    }

    /// The name of its field in a form.
    public String field() {
        return "q-" + id;
    }
}
