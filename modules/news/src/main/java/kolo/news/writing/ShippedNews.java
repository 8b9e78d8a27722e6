package kolo.news.writing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.files.DocumentSpec;
import kolo.files.FileStore;
import kolo.files.Media;
import kolo.files.MediaDescription;
import kolo.files.Upload;
import kolo.identity.Visibility;
import kolo.kernel.Ids;
import kolo.news.ArticleKind;
import kolo.news.Completeness;
import kolo.print.Print;
import kolo.print.Printout;
import kolo.tables.Table;
import kolo.tables.Tables;
import kolo.tenancy.FirstContent;
import kolo.tenancy.Network;
import kolo.tenancy.Networks;
import kolo.texts.DatePrecision;

/// Brings the articles of a network that comes with Kolo's embedded default: real headlines with their sources, in the
/// precision of the source, each with a few sentences written for the demonstration from the facts named there.
@Component
@Order(400)
class ShippedNews implements FirstContent {
    private static final Map<String, String> ALTERNATIVES = Map.of("circle",
            "Drawing: two circles of dots, hand in hand", "weave",
            "Drawing: a circle of dots on bands of slanted stripes",
            "label", "Drawing: three medals, in bronze, silver and gold", "paper",
            "Drawing: three sheets of paper, the topmost with a circle of dots", "crafts",
            "Drawing: a circle of dots on woven stripes", "chair",
            "Drawing: a circle of dots around the one in the middle", "bridge",
            "Drawing: five circles of dots side by side", "spiral", "Drawing: four circles of dots, one in another");
    private static final Map<String, String> SERBIAN = Map.of("circle", "Цртеж: два круга тачака, руку под руку",
            "weave", "Цртеж: круг тачака на пругама са косим шарама", "label",
            "Цртеж: три медаље, бронзана, сребрна и златна", "paper",
            "Цртеж: три листа папира, на првом је круг тачака", "crafts", "Цртеж: круг тачака на тканим пругама",
            "chair", "Цртеж: круг тачака око једне у средини", "bridge", "Цртеж: пет кругова тачака један до другог",
            "spiral", "Цртеж: четири круга тачака један у другом");
    private static final Map<String, String> ROMANIAN = Map.of("circle", "Desen: două cercuri de puncte, mână în mână",
            "weave", "Desen: un cerc de puncte pe benzi cu dungi oblice", "label",
            "Desen: trei medalii, de bronz, de argint și de aur", "paper",
            "Desen: trei foi de hârtie, pe prima un cerc de puncte", "crafts",
            "Desen: un cerc de puncte pe dungi țesute", "chair", "Desen: un cerc de puncte în jurul celui din mijloc",
            "bridge",
            "Desen: cinci cercuri de puncte alăturate", "spiral", "Desen: patru cercuri de puncte, unul în altul");

    private final Articles articles;
    private final Translations translations;
    private final Revisions revisions;
    private final SlugBook slugs;
    private final Showing showing;
    private final Media media;
    private final FileStore files;
    private final Print print;
    private final Networks networks;
    private final Clock clock;

    ShippedNews(Articles articles, Translations translations, Revisions revisions, SlugBook slugs, Showing showing,
            Media media, FileStore files, Print print, Networks networks, Clock clock) {
        this.articles = articles;
        this.translations = translations;
        this.revisions = revisions;
        this.slugs = slugs;
        this.showing = showing;
        this.media = media;
        this.files = files;
        this.print = print;
        this.networks = networks;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void bring(String folder) {
        Tables.shipped("kolo/news/first/" + folder + "/articles.csv").ifPresent(this::bring);
    }

    private void bring(Table table) {
        var network = networks.current();
        var pictures = new HashMap<String, UUID>();
        var byKey = table.rows()
                .stream()
                .map(row -> new Cells(table.header(), row.cells()))
                .collect(Collectors.groupingBy(cells -> cells.get("key"), LinkedHashMap::new, Collectors.toList()));
        byKey.values().forEach(texts -> bring(texts, network, pictures));
    }

    private void bring(List<Cells> texts, Network network, Map<String, UUID> pictures) {
        var original = texts.getFirst();
        var now = clock.instant();
        var precision = original.get("precision").equals("NONE")
                ? null
                : DatePrecision.valueOf(original.get("precision"));
        boolean paper = original.get("kind").equals("POLICY_PAPER");
        var day = day(original.get("date"), precision);
        var facts = new ArticleFacts(ArticleKind.valueOf(original.get("kind")), original.get("topic"),
                Visibility.PUBLIC, false, null, original.orNull("addressee"), paper ? day : null,
                precision == null ? DatePrecision.DAY : precision, original.orNull("source"), null, null);
        var article = new Article(Ids.next(), original.get("locale"), facts, null, now);
        article.demonstrates();
        article.release(now, LocalDateTime.ofInstant(now, network.zone()), network.zone());
        article.dated(sort(day, network.zone()), precision, day == null ? null : day.getYear());
        if (paper) {
            article.attach(document(original, network));
        }
        articles.save(article);
        var theme = original.get("picture");
        var picture = theme.isEmpty() ? null : pictures.computeIfAbsent(theme, name -> draw(name, network));
        UUID source = null;
        for (var text : texts) {
            source = write(article, text, picture, source, now);
        }
        showing.refresh(article);
    }

    private UUID write(Article article, Cells cells, @Nullable UUID picture, @Nullable UUID source, Instant now) {
        var id = Ids.next();
        var revision = Ids.next();
        var translation = new Translation(id, article.getId(), cells.get("locale"), "x-" + id, revision, now);
        translations.save(translation);
        showing.flush();
        var wording = Wording.of(Completeness.valueOf(cells.get("completeness")), cells.get("title"),
                cells.get("lead"), cells.get("body").replace("|", "\n\n"), null, null, picture, List.of());
        revisions.add(revision, id, 1, wording, source, null, now);
        translation.moveTo(slugs.fromTitle(wording.title(), id, now));
        translation.goLive();
        translations.save(translation);
        return source == null ? revision : source;
    }

    /// The first day of what is known; null when nothing is.
    private static @Nullable LocalDate day(String date, @Nullable DatePrecision precision) {
        if (precision == null) {
            return null;
        }
        return switch (precision) {
            case DAY -> LocalDate.parse(date);
            case MONTH -> YearMonth.parse(date).atDay(1);
            case YEAR -> Year.parse(date).atDay(1);
        };
    }

    /// What has no date stands at the end of every list.
    private static Instant sort(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? Instant.EPOCH : day.atTime(12, 0).atZone(zone).toInstant();
    }

    private UUID draw(String theme, Network network) {
        var png = DrawnPicture.png(theme, network.brand().colour(), network.brand().accent());
        var id = media.upload(Upload.of("kolo-" + theme + ".png", png));
        var english = ALTERNATIVES.getOrDefault(theme, theme);
        var serbian = SERBIAN.getOrDefault(theme, theme);
        var romanian = ROMANIAN.getOrDefault(theme, theme);
        media.describe(id, 0, MediaDescription.drawing(Map.of("en", new MediaDescription.Text(english, ""), "sr-Cyrl",
                new MediaDescription.Text(serbian, ""), "ro", new MediaDescription.Text(romanian, "")), "Kolo",
                "CC0-1.0"));
        return id.value();
    }

    /// A cover sheet with what is known of the paper: its own words are not among the facts.
    private UUID document(Cells cells, Network network) {
        var pdf = print.pdf(Printout.of("news/print/paper", cells.get("title"), "en")
                .footed(network.name())
                .with("networkName", network.name())
                .with("year", cells.get("date"))
                .with("addressee", cells.get("addressee"))
                .with("lead", cells.get("lead"))
                .with("paragraphs", List.of(cells.get("body").split("\\|")))
                .with("source", cells.get("source")));
        return files.store(Upload.of(kolo.texts.Slugs.of(cells.get("title")) + ".pdf", pdf), DocumentSpec.USUAL,
                Visibility.OFFICE).id().value();
    }

    private record Cells(List<String> header, List<String> values) {
        String get(String column) {
            return values.get(header.indexOf(column));
        }

        @Nullable
        String orNull(String column) {
            return get(column).isEmpty() ? null : get(column);
        }
    }
}
