package kolo.web;

import java.util.List;

/// The page for somebody whose change met another one: what stands there now, beside what they wanted (status 409).
public final class ConflictPage {
    private ConflictPage() {}

    /// The page.
    ///
    /// @param changes fields that differ, with what stands there now and what was entered
    /// @param again   the path of the form, which then opens with what stands there now
    public static Page of(List<Change> changes, String again) {
        return Page.of("web/conflict")
                .title("web.error.409.title")
                .status(409)
                .notIndexed()
                .with("changes", changes.stream().filter(change -> !change.now().equals(change.entered())).toList())
                .with("again", again);
    }

    /// One field.
    ///
    /// @param label   the field's name in the page's language
    /// @param now     what stands there now
    /// @param entered what was to be saved
    public record Change(String label, String now, String entered) {}
}
