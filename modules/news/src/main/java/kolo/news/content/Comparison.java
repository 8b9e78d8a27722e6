package kolo.news.content;

import java.util.ArrayList;
import java.util.List;

/// What changed from one text to another, word by word, as a person reads it: runs of words that stayed, went or came.
public final class Comparison {
    /// Beyond this many pairs of words the middle is told as one change: nobody reads a longer comparison word by word.
    private static final int MOST = 4_000_000;

    private Comparison() {}

    /// What became of a run of words.
    public enum Fate {
        /// In both.
        KEPT,
        /// Only before.
        GONE,
        /// Only after.
        NEW
    }

    /// A run of words with the white space behind them.
    public record Part(Fate fate, String text) {}

    /// The parts in reading order; joined, those that are not new are the text before, those that are not gone the text
    /// after.
    public static List<Part> of(String before, String after) {
        var old = words(before);
        var now = words(after);
        int head = 0;
        while (head < old.size() && head < now.size() && old.get(head).equals(now.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < old.size() - head && tail < now.size() - head
                && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        var parts = new ArrayList<Part>();
        old.subList(0, head).forEach(word -> add(parts, Fate.KEPT, word));
        middle(parts, old.subList(head, old.size() - tail), now.subList(head, now.size() - tail));
        old.subList(old.size() - tail, old.size()).forEach(word -> add(parts, Fate.KEPT, word));
        return parts;
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        java.util.regex.Pattern.compile("\\S+\\s*|\\s+")
                .matcher(text)
                .results()
                .forEach(word -> words.add(word.group()));
        return words;
    }

    private static void middle(List<Part> parts, List<String> old, List<String> now) {
        if ((long) old.size() * now.size() > MOST) {
            old.forEach(word -> add(parts, Fate.GONE, word));
            now.forEach(word -> add(parts, Fate.NEW, word));
            return;
        }
        // The longest common subsequence, from the end so that it can be walked from the beginning.
        var longest = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                longest[i][j] = old.get(i).equals(now.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                add(parts, Fate.KEPT, old.get(i));
                i++;
                j++;
            } else if (j == now.size() || (i < old.size() && longest[i + 1][j] >= longest[i][j + 1])) {
                add(parts, Fate.GONE, old.get(i));
                i++;
            } else {
                add(parts, Fate.NEW, now.get(j));
                j++;
            }
        }
    }

    private static void add(List<Part> parts, Fate fate, String word) {
        if (!parts.isEmpty() && parts.getLast().fate() == fate) {
            parts.set(parts.size() - 1, new Part(fate, parts.getLast().text() + word));
        } else {
            parts.add(new Part(fate, word));
        }
    }
}
