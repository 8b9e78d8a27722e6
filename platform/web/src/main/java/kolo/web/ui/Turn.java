package kolo.web.ui;

import org.jspecify.annotations.Nullable;

/// One turn in the line of those who led, lead and will lead.
///
/// @param when  the term, such as a year
/// @param name  who leads
/// @param note  one line more, such as the country
/// @param href  their page, if one may see it
public record Turn(String when, String name, String note, @Nullable String href, State state) {
    /// Where the turn stands today.
    public enum State {
        /// Has ended.
        PAST("past"),
        /// Runs now.
        NOW("now"),
        /// Has been offered or accepted.
        NEXT("next"),
        /// Follows from the rules, if nothing changes.
        PROJECTED("projected");

        private final String css;

        State(String css) {
            this.css = css;
        }

        /// The class of the style sheet.
        public String css() {
            return css;
        }
    }
}
