package kolo.print;

import java.util.LinkedHashMap;
import java.util.Map;

/// What is to be printed: a module's template, its title and language, the paper and the values.
///
/// @param template the template's name without its ending, such as `governance/print/act`
/// @param title the document's title, as readers of PDF show it
/// @param language BCP 47 tag of the language it is written in
/// @param format the paper
/// @param footer a line at the foot of numbered pages; may be empty
/// @param model exactly what the template declares beside `print`
public record Printout(String template, String title, String language, PageFormat format, String footer,
        Map<String, Object> model) {
    /// Copies the model.
    public Printout {
        model = Map.copyOf(model);
    }

    /// A printout on A4 without values.
    public static Printout of(String template, String title, String language) {
        return new Printout(template, title, language, PageFormat.A4, "", Map.of());
    }

    /// The same on other paper.
    public Printout on(PageFormat paper) {
        return new Printout(template, title, language, paper, footer, model);
    }

    /// The same with a line at the foot of every numbered page.
    public Printout footed(String line) {
        return new Printout(template, title, language, format, line, model);
    }

    /// The same with one more value for the template.
    public Printout with(String name, Object value) {
        var more = new LinkedHashMap<String, Object>(model);
        more.put(name, value);
        return new Printout(template, title, language, format, footer, more);
    }
}
