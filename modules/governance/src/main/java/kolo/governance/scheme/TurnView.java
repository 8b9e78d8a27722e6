package kolo.governance.scheme;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// A coming turn with its reasons, in words.
///
/// @param anchor     names the turn within the page
/// @param when       the term, such as a year
/// @param name       who is next; what is the case where nobody is
/// @param href       the member's page, where the reader may see it
/// @param state      `PROJECTED`, `SETTLED`, `CARRY_OVER` or `TO_BE_ELECTED`
/// @param badge      what that is called
/// @param because    why, in sentences
/// @param relaxed    which rules gave way, in sentences
/// @param passedOver who was passed over and by which rule, in sentences
/// @param dates      when it is offered and answered, a sentence
/// @param line       everyone else, in the order of the line
public record TurnView(String anchor, String when, String name, @Nullable String href, @Nullable String country,
        String state,
        String badge, List<String> because, List<String> relaxed, List<String> passedOver, @Nullable String dates,
        List<Place> line) {
    public TurnView {
        because = List.copyOf(because);
        relaxed = List.copyOf(relaxed);
        passedOver = List.copyOf(passedOver);
        line = List.copyOf(line);
    }

    /// Whether somebody is named.
    public boolean named() {
        return state.equals("PROJECTED") || state.equals("SETTLED");
    }

    /// Where a member stands in the line for a turn.
    ///
    /// @param number its place, 0 for one who was passed over
    /// @param text   what put another one before it, or the rule that stood against it
    public record Place(int number, String name, String country, String text) {}
}
