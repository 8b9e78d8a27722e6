package kolo.news.content;

import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

import kolo.texts.CleanText;

/// Turns what an editor sends, pasted from Word or typed as plain text, into the little HTML that articles are made of:
/// paragraphs, two levels of headings, lists, quotations, emphasis, links, pictures by their identifier.
///
/// jsoup first gives the text its structure (Trix writes `div` and `br`, Word writes `MsoNormal` and `o:p`), then the
/// OWASP sanitizer lets through what is on its list and nothing else. The same list is applied again when the text is
/// shown: what is stored is not trusted.
public final class CleanHtml {
    /// The most characters of a body.
    public static final int MAX = 200_000;
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern WEB = Pattern.compile("(?i)(https?://|mailto:|/(?!/)|#).*");
    private static final Set<String> BLOCKS = Set.of("p", "h2", "h3", "ul", "ol", "blockquote", "figure", "pre", "hr",
            "table");
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "h2", "h3", "ul", "ol", "li", "blockquote", "strong", "em", "a", "figure", "sup",
                    "sub", "del", "hr", "pre", "table", "thead", "tbody", "tr", "th", "td")
            .allowAttributes("href")
            .matching((element, attribute, value) -> WEB.matcher(value).matches() ? value : null)
            .onElements("a")
            .allowStandardUrlProtocols()
            .allowUrlProtocols("mailto")
            .allowAttributes("lang")
            .matching(Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*"))
            .onElements("p", "li", "blockquote", "em", "strong")
            .allowAttributes("data-media")
            .matching(UUID_FORM)
            .onElements("figure")
            .requireRelsOnLinks("noopener")
            .toFactory();

    private CleanHtml() {}

    /// The body of an article from what a form sent: HTML, or plain text with empty lines between paragraphs.
    public static String of(String sent) {
        var text = sent.strip();
        if (text.isEmpty()) {
            return "";
        }
        if (!looksLikeHtml(text)) {
            return plain(text);
        }
        var document = Jsoup.parseBodyFragment(text);
        document.outputSettings(new Document.OutputSettings().prettyPrint(false));
        var body = document.body();
        tidy(body);
        arrange(body);
        drop(body);
        return safe(body.html());
    }

    /// Stored HTML as it may be shown: the same list once more.
    public static String safe(String stored) {
        return POLICY.sanitize(stored).replace("\u200b", "").replace("<br />", "<br>").replace("<hr />", "<hr>");
    }

    /// The text without marks, blocks parted by line ends: for search, feeds' summaries and comparisons.
    public static String text(String html) {
        if (html.isEmpty()) {
            return "";
        }
        var text = new StringBuilder();
        Jsoup.parseBodyFragment(html).body().traverse((node, depth) -> {
            if (node instanceof TextNode words) {
                text.append(words.text());
            } else if (node instanceof Element element
                    && (BLOCKS.contains(element.normalName()) || element.normalName().equals("li")
                            || element.normalName().equals("br") || element.normalName().equals("tr"))) {
                text.append('\n');
            }
        });
        return CleanText.cleanBlock(text.toString().replaceAll("\n+", "\n"));
    }

    private static boolean looksLikeHtml(String text) {
        return Pattern.compile("<[a-zA-Z!/][^>]*>").matcher(text).find();
    }

    private static String plain(String text) {
        var html = new StringBuilder();
        for (var paragraph : CleanText.cleanBlock(text).split("\n\n")) {
            if (!paragraph.isBlank()) {
                html.append("<p>");
                html.append(org.jsoup.nodes.Entities.escape(paragraph.strip()).replace("\n", "<br>"));
                html.append("</p>");
            }
        }
        return safe(html.toString());
    }

    /// Word's own elements, comments, styles and empty spans go; what they meant stays.
    private static void tidy(Element body) {
        body.select("script, style, meta, link, title, template, iframe, object, embed, form, input, button, svg, math")
                .remove();
        body.forEachNode(node -> {
            if (node.nodeName().equals("#comment") || node.nodeName().equals("#data")) {
                node.remove();
            }
        });
        pictures(body);
        for (var element : body.select("*")) {
            var name = element.normalName();
            switch (name) {
                case "b" -> element.tagName("strong");
                case "i" -> element.tagName("em");
                case "s", "strike" -> element.tagName("del");
                case "h1" -> element.tagName("h2");
                case "h4", "h5", "h6" -> element.tagName("h3");
                default -> {
                    var style = element.attr("style").toLowerCase(java.util.Locale.ROOT);
                    if (name.equals("span") && style.matches(".*font-weight:\\s*(bold|[6-9]00).*")) {
                        element.tagName("strong");
                    } else if (name.equals("span") && style.matches(".*font-style:\\s*italic.*")) {
                        element.tagName("em");
                    } else if (name.equals("p") && element.className().startsWith("MsoListParagraph")) {
                        wordList(element);
                    }
                }
            }
        }
    }

    /// A picture of the library stands in the editor as an attachment and in the store as a figure with its identifier.
    private static void pictures(Element body) {
        for (var figure : body.select("figure[data-trix-attachment]")) {
            var match = UUID_FORM.matcher(figure.attr("data-trix-attachment"));
            if (match.find()) {
                figure.attr("data-media", UUID.fromString(match.group()).toString());
                figure.removeAttr("data-trix-attachment");
                figure.empty();
            } else {
                figure.remove();
            }
        }
        body.select("figure:not([data-media]), img").remove();
        for (var figure : body.select("figure[data-media]")) {
            figure.empty();
        }
    }

    /// Word writes a list as paragraphs whose bullet is a letter of a symbol font.
    private static void wordList(Element paragraph) {
        boolean numbered = paragraph.text().matches("^\\s*\\(?[0-9a-z]{1,3}[.)].*");
        for (var span : paragraph.select("span[style*=mso-list]")) {
            span.remove();
        }
        var first = paragraph.firstChild();
        if (first instanceof TextNode words) {
            words.text(words.text()
                    .replaceFirst("^[\\s\u00a0]*([·•§o\u00b7\u2022-]|\\(?[0-9a-z]{1,3}[.)])[\\s\u00a0]+", ""));
        }
        var before = paragraph.previousElementSibling();
        var wanted = numbered ? "ol" : "ul";
        Element list;
        if (before != null && before.normalName().equals(wanted) && before.hasClass("from-word")) {
            list = before;
        } else {
            list = new Element(wanted).addClass("from-word");
            paragraph.before(list);
        }
        paragraph.tagName("li").clearAttributes();
        list.appendChild(paragraph);
    }

    /// Everything stands in a block: loose text and Trix's `div` become paragraphs, two line ends begin a new one.
    private static void arrange(Element body) {
        for (var wrapper : body.select("div, section, article, main, header, footer, center")) {
            if (wrapper.children().stream().anyMatch(child -> isBlock(child))) {
                wrapper.unwrap();
            } else {
                wrapper.tagName("p");
            }
        }
        var paragraph = new Element("p");
        for (var node : java.util.List.copyOf(body.childNodes())) {
            if (node instanceof Element element && isBlock(element)) {
                paragraph = new Element("p");
            } else {
                if (paragraph.parent() == null) {
                    node.before(paragraph);
                }
                paragraph.appendChild(node);
            }
        }
        for (var whole : body.select("> p")) {
            split(whole);
        }
    }

    private static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName()) || element.normalName().equals("div");
    }

    private static void split(Element paragraph) {
        var part = new Element("p");
        paragraph.before(part);
        for (var node : java.util.List.copyOf(paragraph.childNodes())) {
            var next = node.nextSibling();
            boolean twice = node.nodeName().equals("br") && next != null && next.nodeName().equals("br");
            if (twice) {
                part = new Element("p");
                paragraph.before(part);
                node.remove();
            } else if (!(node.nodeName().equals("br") && part.childNodeSize() == 0)) {
                part.appendChild(node);
            }
        }
        paragraph.remove();
    }

    /// What holds nothing goes, and the white space of a word processor becomes plain.
    private static void drop(Element body) {
        body.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    var text = words.getWholeText().replace('\u00a0', ' ').replaceAll("[\\p{Cf}\\p{Cc}&&[^\n\t]]", "");
                    words.text(java.text.Normalizer.normalize(text.replaceAll("\\s+", " "),
                            java.text.Normalizer.Form.NFC));
                }
            }
        });
        for (var element : body.select("p, h2, h3, li, blockquote, strong, em, a, ul, ol, pre, span")) {
            if (element.text().isBlank() && element.select("figure, br").isEmpty()) {
                element.remove();
            }
        }
        for (var paragraph : body.select("p")) {
            if (paragraph.text().isBlank() && paragraph.select("figure").isEmpty()) {
                paragraph.remove();
            }
        }
    }
}
