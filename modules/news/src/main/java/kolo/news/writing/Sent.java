package kolo.news.writing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import kolo.identity.Visibility;
import kolo.kernel.Invalid;
import kolo.news.ArticleKind;
import kolo.news.Completeness;
import kolo.texts.CleanText;
import kolo.texts.DatePrecision;
import kolo.texts.Slugs;

/// What a form of the desk sent.
record Sent(MultiValueMap<String, String> fields) {
    @Nullable
    String text(String name) {
        var value = CleanText.clean(fields.getFirst(name));
        return value.isEmpty() ? null : value;
    }

    boolean checked(String name) {
        return "true".equals(fields.getFirst(name));
    }

    int number(String name) {
        var sent = fields.getFirst(name);
        return sent != null && sent.matches("\\d{1,9}") ? Integer.parseInt(sent) : -1;
    }

    Wording wording() {
        var completeness = Optional.ofNullable(text("completeness"))
                .flatMap(name -> Stream.of(Completeness.values()).filter(one -> one.name().equals(name)).findFirst())
                .orElse(Completeness.FULL);
        var gallery = Stream.ofNullable(fields.get("gallery"))
                .flatMap(List::stream)
                .flatMap(line -> Stream.of(line.split("[\\s,]+")))
                .filter(id -> !id.isBlank())
                .map(id -> uuid("gallery", id))
                .toList();
        var picture = text("picture");
        return Wording.of(completeness, fields.getFirst("title"), fields.getFirst("lead"), fields.getFirst("body"),
                fields.getFirst("seoTitle"), fields.getFirst("seoDescription"),
                picture == null ? null : uuid("picture", picture), gallery);
    }

    ArticleFacts facts(ZoneId zone) {
        var kind = Optional.ofNullable(text("kind"))
                .flatMap(name -> Stream.of(ArticleKind.values()).filter(one -> one.name().equals(name)).findFirst())
                .orElse(ArticleKind.NEWS);
        var topic = Slugs.of(Optional.ofNullable(text("topic")).orElse(""));
        boolean paper = kind == ArticleKind.POLICY_PAPER;
        var precision = Optional.ofNullable(text("submittedPrecision"))
                .map(name -> name.toUpperCase(Locale.ROOT))
                .flatMap(name -> Stream.of(DatePrecision.values()).filter(one -> one.name().equals(name)).findFirst())
                .orElse(DatePrecision.DAY);
        var member = text("member");
        return new ArticleFacts(kind, topic.isEmpty() ? null : topic.substring(0, Math.min(60, topic.length())),
                visibility(), checked("teaser"), member == null ? null : uuid("member", member),
                paper ? fitting("addressee", 300) : null, paper ? day("submittedOn") : null, precision,
                fitting("source", 1000), instant("expires", zone), instant("pinned", zone));
    }

    private Visibility visibility() {
        var code = text("visibility");
        try {
            return code == null ? Visibility.PUBLIC : Visibility.parse(code);
        } catch (IllegalArgumentException unknown) {
            throw Invalid.field("visibility", "news.problem.visibility");
        }
    }

    private @Nullable String fitting(String name, int max) {
        var text = text(name);
        if (text != null && !CleanText.fits(text, max)) {
            throw Invalid.field(name, "news.problem.long", max);
        }
        return text;
    }

    private @Nullable LocalDate day(String name) {
        var text = text(name);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw Invalid.field(name, "news.schedule.unreadable");
        }
    }

    private java.time.@Nullable Instant instant(String name, ZoneId zone) {
        var text = text(name);
        return text == null ? null : Schedule.read(name, text, zone).at();
    }

    /// The time to publish at; null for now.
    @Nullable
    Schedule schedule(ZoneId network) {
        var at = text("at");
        return at == null ? null : Schedule.read("at", at, Schedule.zone(text("zone"), network));
    }

    private static UUID uuid(String field, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw Invalid.field(field, "web.invalid.unreadable");
        }
    }
}
