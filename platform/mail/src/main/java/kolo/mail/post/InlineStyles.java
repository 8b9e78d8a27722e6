package kolo.mail.post;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The look of plain markup as `style` attributes: many mail programs drop everything else. Elements that have a style
/// already keep theirs.
final class InlineStyles {
    private static final Pattern PLAIN = Pattern
            .compile("<(p|h1|h2|ul|ol|li|blockquote|table|th|td|a)(?=[\\s>])(?![^>]*\\sstyle=)");
    private static final String HEADING = "font-family:'Source Serif 4',Georgia,serif;line-height:1.25;";
    private static final Map<String, String> STYLES = Map.of("p", "margin:0 0 16px", "h1",
            HEADING + "margin:8px 0 20px;font-size:26px", "h2", HEADING + "margin:24px 0 12px;font-size:19px", "ul",
            "margin:0 0 16px;padding-left:22px", "ol", "margin:0 0 16px;padding-left:22px", "li", "margin:0 0 6px",
            "blockquote", "margin:0 0 16px;padding:4px 0 4px 16px;border-left:3px solid #d9c9a8;color:#4a3f34", "table",
            "border-collapse:collapse;margin:0 0 16px", "th",
            "padding:6px 16px 6px 0;text-align:left;vertical-align:top", "td",
            "padding:6px 16px 6px 0;vertical-align:top");

    private InlineStyles() {}

    static String apply(String html, String linkColour) {
        return PLAIN.matcher(html).replaceAll(tag -> {
            var style = STYLES.getOrDefault(tag.group(1), "color:" + linkColour);
            return Matcher.quoteReplacement(tag.group() + " style=\"" + style + "\"");
        });
    }
}
