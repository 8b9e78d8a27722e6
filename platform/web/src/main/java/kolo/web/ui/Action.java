package kolo.web.ui;

import org.jspecify.annotations.Nullable;

/// Something one may do next, drawn as a button: follow a link, submit a form, open a dialog, or post at once.
///
/// @param target   the link's or the post's address, the dialog's id, or the submit button's value
/// @param name     the submit button's name
/// @param small    for rows of a table and heads of cards
/// @param download whether the link leads to a file
public record Action(Kind kind, String label, String target, Look look, boolean small, @Nullable String name,
        boolean download) {
    /// What pressing it does.
    public enum Kind {
        /// Follows a link.
        LINK,
        /// Submits the form it stands in.
        SUBMIT,
        /// Opens a dialog.
        DIALOG,
        /// Posts to an address, in a form of its own.
        POST
    }

    /// How much it asks for attention: at most one action of a page is primary.
    public enum Look {
        /// The one thing to do here.
        PRIMARY(""),
        /// Something else to do.
        GHOST("ghost"),
        /// Like a link, with the size of a button.
        PLAIN("plain"),
        /// Something will be lost.
        DANGER("danger"),
        /// Leads to a dialog which says what will be lost.
        GHOST_DANGER("danger ghost");

        private final String css;

        Look(String css) {
            this.css = css;
        }
    }

    /// A link that looks like a button.
    public static Action link(String label, String href) {
        return new Action(Kind.LINK, label, href, Look.GHOST, false, null, false);
    }

    /// A link to a file.
    public static Action download(String label, String href) {
        return new Action(Kind.LINK, label, href, Look.GHOST, false, null, true);
    }

    /// The button that submits its form.
    public static Action submit(String label) {
        return new Action(Kind.SUBMIT, label, "", Look.PRIMARY, false, null, false);
    }

    /// The button that opens a dialog of this page.
    public static Action opens(String label, String dialogId) {
        return new Action(Kind.DIALOG, label, dialogId, Look.GHOST, false, null, false);
    }

    /// A button that posts to an address at once; for what can be undone.
    public static Action post(String label, String href) {
        return new Action(Kind.POST, label, href, Look.GHOST, false, null, false);
    }

    /// The one thing to do here.
    public Action primary() {
        return with(Look.PRIMARY);
    }

    /// Like a link.
    public Action plain() {
        return with(Look.PLAIN);
    }

    /// Outlined.
    public Action ghost() {
        return with(Look.GHOST);
    }

    /// Something will be lost.
    public Action danger() {
        return with(kind == Kind.DIALOG || kind == Kind.LINK ? Look.GHOST_DANGER : Look.DANGER);
    }

    /// For rows of a table and heads of cards.
    public Action compact() {
        return new Action(kind, label, target, look, true, name, download);
    }

    /// Sends a name and a value with its form, for a form with two buttons.
    public Action sending(String field, String value) {
        return new Action(kind, label, value, look, small, field, download);
    }

    /// The classes of the style sheet.
    public String css() {
        return ("button " + look.css + (small ? " small" : "")).strip();
    }

    private Action with(Look other) {
        return new Action(kind, label, target, other, small, name, download);
    }
}
