package kolo.news.writing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.files.Media;
import kolo.files.MediaId;
import kolo.files.Picture;
import kolo.identity.AccountId;
import kolo.identity.Actors;
import kolo.identity.Visibility;
import kolo.membership.MemberId;
import kolo.membership.Membership;
import kolo.news.ArticleKind;
import kolo.news.Completeness;
import kolo.news.content.ArticleLanguages;
import kolo.tenancy.Networks;
import kolo.texts.DatePrecision;
import kolo.texts.Formats;
import kolo.texts.Texts;
import kolo.web.Choice;
import kolo.web.Form;
import kolo.web.ui.PictureField;

/// What the desk's forms offer to choose from, and how they are filled.
@Component
class ArticleForms {
    private static final List<String> TOPICS = List.of("conference", "membership", "meeting", "memorandum", "label",
            "labelling", "project", "partnership", "call", "chair", "network", "policy", "matchmaking", "workshop",
            "congress", "assembly", "women-entrepreneurship", "cluster-founding", "member-news", "member-profile",
            "survey", "declaration");
    private final Networks networks;
    private final Membership membership;
    private final Actors actors;
    private final Texts texts;
    private final JdbcClient jdbc;
    private final java.time.Clock clock;
    private final Media media;

    ArticleForms(Networks networks, Membership membership, Actors actors, Texts texts, JdbcClient jdbc,
            java.time.Clock clock, Media media) {
        this.networks = networks;
        this.membership = membership;
        this.actors = actors;
        this.texts = texts;
        this.jdbc = jdbc;
        this.clock = clock;
        this.media = media;
    }

    ZoneId zone() {
        return networks.current().zone();
    }

    static String language() {
        return LocaleContextHolder.getLocale().toLanguageTag();
    }

    /// The choices of the form on an article.
    @Transactional(readOnly = true)
    FactsView facts() {
        var language = language();
        var formats = Formats.in(language);
        var actor = actors.current();
        var kinds = Stream.of(ArticleKind.values())
                .map(kind -> new Choice(kind.name(), texts.text(language, kind.key())))
                .toList();
        var visibilities = Stream.of(Visibility.PUBLIC, Visibility.MEMBERS, Visibility.BOARD, Visibility.OFFICE)
                .filter(actor::sees)
                .map(one -> new Choice(one.code(), texts.text(language,
                        "news.visibility." + one.code().toLowerCase(java.util.Locale.ROOT))))
                .toList();
        return new FactsView(kinds, topics(language), visibilities, members(), precisions(language),
                languages(formats, ArticleLanguages.ALL), Desk.edits(actor));
    }

    private List<Choice> topics(String language) {
        var all = new LinkedHashSet<>(TOPICS);
        // What others write about and have not shown anybody is no choice to offer.
        var actor = actors.current();
        all.addAll(jdbc.sql("""
                            select distinct topic from news.article
                             where topic is not null and (:all or author_account = :account
                               or author_member = any(:members)
                               or publication = 'RELEASED' and publish_at <= :now and visibility = any(:codes))
                             order by topic limit 100
                            """)
                .param("all", Desk.edits(actor))
                .param("account", actor.account().map(AccountId::value).orElse(new UUID(0, 0)))
                .param("members", actor.members().toArray(UUID[]::new))
                .param("now", Revisions.stamp(clock.instant()))
                .param("codes", actor.visibleCodes())
                .query(String.class)
                .list());
        return all.stream().map(topic -> {
            var key = "news.topic." + topic;
            return new Choice(topic, texts.has(key) ? texts.text(language, key) : topic);
        }).sorted(java.util.Comparator.comparing(Choice::label, Formats.in(language).order())).toList();
    }

    private List<Choice> members() {
        var today = membership.dayOf(clock.instant());
        var actor = actors.current();
        var summaries = Desk.edits(actor)
                ? membership.members(today)
                : List.copyOf(membership.byIds(actor.members().stream().map(MemberId::new).toList(), today).values());
        return summaries.stream().map(member -> new Choice(member.id().toString(), member.name())).toList();
    }

    private List<Choice> precisions(String language) {
        return Stream.of(DatePrecision.values())
                .map(one -> new Choice(one.name(),
                        texts.text(language, "news.precision." + one.name().toLowerCase(java.util.Locale.ROOT))))
                .toList();
    }

    static List<Choice> languages(Formats formats, List<String> tags) {
        return tags.stream().map(tag -> new Choice(tag, formats.languageName(tag))).toList();
    }

    List<Choice> completeness() {
        return Stream.of(Completeness.values())
                .map(one -> new Choice(one.name(), texts.text(language(), one.key())))
                .toList();
    }

    /// The pictures that a form offers: those that stand in it, then the newest of the library.
    @Transactional(readOnly = true)
    public List<Picture> pictures(Form form) {
        var language = language();
        var chosen = new LinkedHashSet<MediaId>();
        Stream.concat(form.values("picture").stream(), form.values("gallery").stream())
                .flatMap(value -> Stream.of(value.split("[\\s,]+")))
                .filter(id -> id.matches("[0-9a-f-]{36}"))
                .forEach(id -> chosen.add(new MediaId(java.util.UUID.fromString(id))));
        var found = chosen.isEmpty() ? List.<Picture>of() : List.copyOf(media.findAll(chosen, language).values());
        return PictureField.choices(found, media.library("", language, 0, 24));
    }

    /// The zones of Europe and its neighbours, the network's own first.
    List<Choice> zones() {
        var all = new ArrayList<String>();
        all.add(zone().getId());
        ZoneId.getAvailableZoneIds()
                .stream()
                .filter(id -> id.startsWith("Europe/")
                        || List.of("UTC", "Asia/Tbilisi", "Asia/Yerevan", "Asia/Baku").contains(id))
                .sorted()
                .filter(id -> !all.contains(id))
                .forEach(all::add);
        return all.stream().map(id -> new Choice(id, id.replace('_', ' '))).toList();
    }

    Form filled(ArticleFacts facts) {
        record Facts(String kind, @Nullable String topic, String visibility, boolean teaser, @Nullable String member,
                @Nullable String addressee, @Nullable String submittedOn, String submittedPrecision,
                @Nullable String source, @Nullable String expires, @Nullable String pinned) {}
        return Form.of(new Facts(facts.kind().name(), facts.topic(), facts.visibility().code(), facts.teaserPublic(),
                facts.member() == null ? null : facts.member().toString(), facts.addressee(),
                facts.submittedOn() == null ? null : facts.submittedOn().toString(),
                facts.submittedPrecision().name(), facts.source(), local(facts.expireAt()),
                local(facts.pinnedUntil())));
    }

    private @Nullable String local(@Nullable Instant at) {
        return at == null ? null : LocalDateTime.ofInstant(at, zone()).withSecond(0).withNano(0).toString();
    }

    static Form filled(Wording wording, @Nullable String slug) {
        record Text(String completeness, String title, String lead, String body, @Nullable String seoTitle,
                @Nullable String seoDescription, @Nullable String picture, List<String> gallery,
                @Nullable String slug) {}
        return Form.of(new Text(wording.completeness().name(), wording.title(), wording.lead(), wording.body(),
                wording.seoTitle(), wording.seoDescription(),
                wording.picture() == null ? null : wording.picture().toString(),
                wording.gallery().stream().map(Object::toString).toList(), slug));
    }

    /// What differs between two wordings, in the reader's words.
    List<kolo.web.ConflictPage.Change> differences(Wording now, Wording entered) {
        var language = language();
        return Stream.of(Map.entry("news.field.title", List.of(now.title(), entered.title())),
                Map.entry("news.field.lead", List.of(now.lead(), entered.lead())),
                Map.entry("news.field.body",
                        List.of(kolo.news.content.CleanHtml.text(now.body()),
                                kolo.news.content.CleanHtml.text(entered.body()))),
                Map.entry("news.field.completeness",
                        List.of(texts.text(language, now.completeness().key()),
                                texts.text(language, entered.completeness().key()))))
                .map(pair -> new kolo.web.ConflictPage.Change(texts.text(language, pair.getKey()),
                        pair.getValue().getFirst(), pair.getValue().getLast()))
                .toList();
    }
}
