package kolo.web.ui;

import java.util.List;

/// The style sheets of every page, in the order in which they are linked.
public final class Sheets {
    /// Their addresses below `static`.
    public static final List<String> ALL = List.of("/web/vendor/fonts/fonts.css", "/web/tokens.css", "/web/base.css",
            "/web/layout.css", "/web/components.css", "/web/forms.css", "/web/data.css");

    private Sheets() {}
}
