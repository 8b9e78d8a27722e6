package kolo.web.circle;

/// A member as it stands in the circle.
///
/// @param label what is written in its dot, two or three characters, such as the country's code
/// @param name  what is told when one points at it
public record Dancer(String label, String name, State state) {
    /// What part a member has in the dance.
    public enum State {
        /// Dances along.
        NORMAL(""),
        /// Leads.
        CHAIR("chair"),
        /// Leads next.
        NEXT("next"),
        /// Has led before.
        PAST("past");

        private final String css;

        State(String css) {
            this.css = css;
        }

        /// The class of the style sheet.
        public String css() {
            return css;
        }
    }

    /// A member who dances along.
    public static Dancer of(String label, String name) {
        return new Dancer(label, name, State.NORMAL);
    }

    /// The same member with another part.
    public Dancer as(State part) {
        return new Dancer(label, name, part);
    }
}
