package kolo.events.editor;

import java.util.List;

import org.jspecify.annotations.Nullable;

import kolo.events.EditionState;
import kolo.events.EditionSummary;
import kolo.events.EditionTab;
import kolo.web.Choice;

/// The editor of an edition.
///
/// @param edition   null for a new one
/// @param languages the content languages to write in, as BCP 47 tags
public record EditionFormView(@Nullable EditionSummary edition, int version, List<String> languages,
        List<Choice> series, List<Choice> zones, List<Choice> countries, List<EditionTab> tabs) {

    /// Whether it is a draft, or not yet even that.
    public boolean draft() {
        return edition == null || edition.state() == EditionState.DRAFT;
    }

    /// Where the form goes.
    public String action() {
        return edition == null ? "/events" : edition.path();
    }
}
