package kolo.news.writing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import kolo.kernel.Invalid;
import kolo.news.Completeness;
import kolo.news.content.CleanHtml;
import kolo.texts.CleanText;

/// What an author writes in one language; clean from the moment it exists.
///
/// @param body    clean HTML
/// @param picture the picture on top and in lists
/// @param gallery pictures below the text, in order
public record Wording(Completeness completeness, String title, String lead, String body, @Nullable String seoTitle,
        @Nullable String seoDescription, @Nullable UUID picture, List<UUID> gallery) {
    private static final Pattern FIGURE = Pattern.compile("data-media=\"([0-9a-f-]{36})\"");

    public Wording {
        gallery = List.copyOf(gallery);
    }

    /// What a form sent, cleaned.
    ///
    /// @throws Invalid naming the fields that are empty or too long
    public static Wording of(Completeness completeness, @Nullable String title, @Nullable String lead,
            @Nullable String body, @Nullable String seoTitle, @Nullable String seoDescription, @Nullable UUID picture,
            List<UUID> gallery) {
        var problems = new java.util.ArrayList<Invalid.FieldProblem>();
        var cleanTitle = CleanText.clean(title);
        var cleanLead = CleanText.clean(lead);
        var cleanBody = CleanHtml.of(body == null ? "" : body);
        if (cleanTitle.isEmpty()) {
            problems.add(new Invalid.FieldProblem("title", "news.problem.title", List.of()));
        }
        tooLong(problems, "title", cleanTitle, 300);
        tooLong(problems, "lead", cleanLead, 1000);
        tooLong(problems, "body", cleanBody, CleanHtml.MAX);
        tooLong(problems, "seoTitle", CleanText.clean(seoTitle), 100);
        tooLong(problems, "seoDescription", CleanText.clean(seoDescription), 300);
        if (gallery.size() > 100) {
            problems.add(new Invalid.FieldProblem("gallery", "news.problem.gallery", List.of()));
        }
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        return new Wording(completeness, cleanTitle, cleanLead, cleanBody, orNull(seoTitle), orNull(seoDescription),
                picture, List.copyOf(new LinkedHashSet<>(gallery)));
    }

    private static void tooLong(List<Invalid.FieldProblem> problems, String field, String text, int max) {
        if (!CleanText.fits(text, max)) {
            problems.add(new Invalid.FieldProblem(field, "news.problem.long", List.of(max)));
        }
    }

    private static @Nullable String orNull(@Nullable String text) {
        var clean = CleanText.clean(text);
        return clean.isEmpty() ? null : clean;
    }

    /// Every picture that it shows.
    public Set<UUID> media() {
        var all = new LinkedHashSet<UUID>();
        if (picture != null) {
            all.add(picture);
        }
        all.addAll(gallery);
        FIGURE.matcher(body).results().forEach(found -> all.add(UUID.fromString(found.group(1))));
        return all;
    }
}
