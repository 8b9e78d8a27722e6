package kolo.news;

import java.util.Arrays;
import java.util.Optional;

/// What sort of article it is.
public enum ArticleKind {
    /// Something happened.
    NEWS,
    /// The network's word to the press.
    PRESS_RELEASE,
    /// How a member shares what worked.
    SUCCESS_STORY,
    /// What an event brought.
    EVENT_REPORT,
    /// Somebody is looked for.
    CALL,
    /// What the network asks of policy: it has an addressee, a date of submission and a document.
    POLICY_PAPER;

    /// The key of its name.
    public String key() {
        return "news.kind." + code();
    }

    /// How addresses write it.
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /// The kind of a code, if it is one.
    public static Optional<ArticleKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
