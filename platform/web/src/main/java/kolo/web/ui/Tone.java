package kolo.web.ui;

/// What a badge or a notice wants to say by its colour; the words say it too.
public enum Tone {
    /// Says nothing by colour.
    NEUTRAL(""),
    /// Belongs to the network.
    BRAND("brand"),
    /// Of the chair, or asks for attention.
    ACCENT("accent"),
    /// Done, settled, accepted.
    WHEAT("wheat"),
    /// Not certain yet: projected, unclaimed, a summary only.
    DASHED("dashed"),
    /// In order.
    GOOD("good"),
    /// To be thought about.
    WARN("warn"),
    /// Wrong, refused, lost.
    BAD("bad");

    private final String css;

    Tone(String css) {
        this.css = css;
    }

    /// The class of the style sheet.
    public String css() {
        return css;
    }
}
