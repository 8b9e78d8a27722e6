package kolo.news.content;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;

import kolo.texts.Scripts;

/// A first draft in Cyrillic of an article's HTML in Serbian Latin; addresses in links stay as they are.
public final class CyrillicDraft {
    private CyrillicDraft() {}

    /// The same HTML with its words in Cyrillic, to be read and corrected by an author.
    public static String of(String html) {
        var document = Jsoup.parseBodyFragment(html);
        document.outputSettings(new Document.OutputSettings().prettyPrint(false));
        document.body().forEachNode(node -> {
            if (node instanceof TextNode words && !words.getWholeText().contains("://")
                    && !words.getWholeText().contains("@")) {
                words.text(Scripts.toCyrillicDraft(words.getWholeText()));
            }
        });
        return document.body().html();
    }
}
