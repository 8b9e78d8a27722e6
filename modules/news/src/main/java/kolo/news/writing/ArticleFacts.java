package kolo.news.writing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import kolo.identity.Visibility;
import kolo.news.ArticleKind;
import kolo.texts.DatePrecision;

/// What people enter about an article, whatever its language.
///
/// @param topic        a slug, or null
/// @param teaserPublic whether title and lead are shown to those who may not read the rest
/// @param member       the organisation it comes from
/// @param addressee    whom a policy paper addresses
/// @param source       where it is from, an address or a name
public record ArticleFacts(ArticleKind kind, @Nullable String topic, Visibility visibility, boolean teaserPublic,
        @Nullable UUID member, @Nullable String addressee, @Nullable LocalDate submittedOn,
        DatePrecision submittedPrecision, @Nullable String source, @Nullable Instant expireAt,
        @Nullable Instant pinnedUntil) {
    /// Public news of no topic.
    public static ArticleFacts plain() {
        return new ArticleFacts(ArticleKind.NEWS, null, Visibility.PUBLIC, false, null, null, null, DatePrecision.DAY,
                null, null, null);
    }
}
