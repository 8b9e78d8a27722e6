package kolo.news.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.identity.Actor;
import kolo.news.ArticleKind;
import kolo.news.Completeness;
import kolo.news.content.ArticleLanguages;
import kolo.tenancy.Network;
import kolo.texts.DatePrecision;

/// Reads one article as it is with the readers at this instant: one statement for it with all its texts.
@Component
@Transactional(readOnly = true)
public class ReadArticle {
    private static final String TEXTS = """
                                        select a.*, t.id as translation, t.locale, t.slug, r.id as revision, r.completeness,
                                               r.title, r.lead, r.body, r.seo_title, r.seo_description, r.picture, r.gallery,
                                               r.written_at, coalesce(based.number < original.number, false) as outdated
                                          from news.article a
                                          join news.translation t on t.tenant_id = a.tenant_id and t.article_id = a.id
                                          join news.revision r on r.tenant_id = t.tenant_id and r.id = {revision}
                                          left join news.revision based on based.tenant_id = r.tenant_id and based.id = r.based_on
                                          left join news.translation source on source.tenant_id = a.tenant_id
                                            and source.article_id = a.id and source.locale = a.original_locale
                                          left join news.revision original on original.tenant_id = source.tenant_id
                                            and original.id = case when source.next_at <= :now then source.next_revision
                                                                   else source.live_revision end
                                         where {wanted}
                                        """;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReadArticle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Where an address leads.
    ///
    /// @param locale the language of the text it belongs to
    /// @param slug   the address in force
    public record Place(UUID article, String locale, String slug) {}

    /// The text that an address led to, now or earlier.
    public Optional<Place> place(String slug) {
        return jdbc.sql("""
                        select t.article_id, t.locale, t.slug from news.slug s
                          join news.translation t on t.tenant_id = s.tenant_id and t.id = s.translation_id
                         where s.slug = ?
                        """)
                .param(slug)
                .query((row, number) -> new Place(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .optional();
    }

    /// The article, if readers have it now and the actor may see it or its teaser.
    ///
    /// @param wanted   the language of the address, when it is none of the interface's
    /// @param language the language of the page
    public Optional<ArticleView> find(UUID article, @Nullable String wanted, Actor actor, Network network,
            String language) {
        var rows = jdbc.sql(TEXTS.replace("{revision}", NewsList.LIVE)
                .replace("{wanted}", "a.id = :id and " + NewsList.RELEASED + " and " + NewsList.SEEN))
                .param("id", article)
                .param("now", NewsList.now(clock.instant()))
                .param("codes", actor.visibleCodes())
                .query((row, number) -> row(row, network))
                .list();
        return view(rows, wanted, actor, network, language);
    }

    /// The article as the desk has it, with the newest revision of one text: for a preview.
    public Optional<ArticleView> draft(UUID translation, Network network) {
        var rows = jdbc.sql(TEXTS.replace("{revision}", "t.latest_revision").replace("{wanted}", "t.id = :id"))
                .param("id", translation)
                .param("now", NewsList.now(clock.instant()))
                .query((row, number) -> row(row, network))
                .list();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(rows.getFirst().with(rows.getFirst().shown(), rows, true));
    }

    private static Optional<ArticleView> view(List<Row> rows, @Nullable String wanted, Actor actor, Network network,
            String language) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var order = Arrays.asList(ArticleLanguages.bestFor(wanted == null ? language : wanted,
                network.defaultLanguage()));
        var best = rows.stream()
                .min(java.util.Comparator.comparingInt(row -> order.indexOf(row.shown().locale())))
                .orElseThrow();
        boolean open = Set.of(actor.visibleCodes()).contains(best.visibility());
        return Optional.of(best.with(best.shown(), rows, open));
    }

    private record Row(ArticleView article, String visibility) {
        ArticleView.Text shown() {
            return article.shown();
        }

        ArticleView with(ArticleView.Text text, List<Row> rows, boolean open) {
            var shown = open ? text : without(text);
            var texts = rows.stream().map(Row::shown).map(Row::without).toList();
            return new ArticleView(article.id(), article.kind(), article.topic(), shown, texts, open,
                    visibility.equals("PUBLIC"), article.day(), article.precision(), article.publishedAt(),
                    article.changedAt(), article.demonstration(), article.source(), article.member(),
                    article.addressee(), article.submittedOn(), article.submittedPrecision(),
                    open ? article.document() : null, article.originalLocale());
        }

        private static ArticleView.Text without(ArticleView.Text text) {
            return new ArticleView.Text(text.translation(), text.revision(), text.locale(), text.slug(),
                    text.completeness(), text.title(), text.lead(), "", text.seoTitle(), text.seoDescription(),
                    text.picture(), List.of(), text.outdated());
        }
    }

    private static Row row(ResultSet row, Network network) throws SQLException {
        var text = new ArticleView.Text(row.getObject("translation", UUID.class),
                row.getObject("revision", UUID.class), row.getString("locale"), row.getString("slug"),
                Completeness.valueOf(row.getString("completeness")), row.getString("title"), row.getString("lead"),
                row.getString("body"), row.getString("seo_title"), row.getString("seo_description"),
                row.getObject("picture", UUID.class), List.of((UUID[]) row.getArray("gallery").getArray()),
                row.getBoolean("outdated"));
        var precision = row.getString("date_precision");
        var submitted = row.getString("submitted_precision");
        var article = new ArticleView(row.getObject("id", UUID.class), ArticleKind.valueOf(row.getString("kind")),
                row.getString("topic"), text, List.of(), false, false,
                LocalDate.ofInstant(instant(row, "sort_at"), network.zone()),
                precision.equals("NONE") ? null : DatePrecision.valueOf(precision),
                row.getObject("publish_at") == null ? null : instant(row, "publish_at"), instant(row, "written_at"),
                row.getBoolean("demonstration"), row.getString("source"), row.getObject("author_member", UUID.class),
                row.getString("addressee"), row.getObject("submitted_on", LocalDate.class),
                submitted == null ? null : DatePrecision.valueOf(submitted),
                row.getObject("document_file", UUID.class), row.getString("original_locale"));
        return new Row(article, row.getString("visibility"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
