package kolo.news.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.files.Media;
import kolo.files.MediaId;
import kolo.files.Picture;
import kolo.news.content.CleanHtml;
import kolo.news.content.Videos;
import kolo.web.PageLanguage;

/// Makes what a page shows of a stored text: the list of allowed HTML is applied once more, pictures are asked for as the
/// reader, and a line with only a video's address becomes a video.
@Component
class Bodies {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private final Media media;

    Bodies(Media media) {
        this.media = media;
    }

    @Transactional(readOnly = true)
    public BodyView shown(ArticleView article, PageLanguage language) {
        var shown = article.shown();
        var body = Jsoup.parseBodyFragment(CleanHtml.safe(shown.body()));
        body.outputSettings(new Document.OutputSettings().prettyPrint(false));
        var wanted = new LinkedHashSet<MediaId>();
        Optional.ofNullable(shown.picture()).map(MediaId::new).ifPresent(wanted::add);
        shown.gallery().stream().map(MediaId::new).forEach(wanted::add);
        for (var figure : body.select("figure[data-media]")) {
            if (ID.matcher(figure.attr("data-media")).matches()) {
                wanted.add(new MediaId(UUID.fromString(figure.attr("data-media"))));
            }
        }
        var pictures = wanted.isEmpty()
                ? Map.<MediaId, Picture>of()
                : media.findAll(wanted, language.language().tag());
        var lead = shown.picture() == null ? null : pictures.get(new MediaId(shown.picture()));
        return new BodyView(lead, parts(body, pictures),
                shown.gallery()
                        .stream()
                        .map(MediaId::new)
                        .map(pictures::get)
                        .filter(java.util.Objects::nonNull)
                        .toList());
    }

    private static List<BodyView.Part> parts(Document body, Map<MediaId, Picture> pictures) {
        var parts = new ArrayList<BodyView.Part>();
        var html = new StringBuilder();
        for (var node : body.body().childNodes()) {
            var video = node instanceof org.jsoup.nodes.Element element && element.normalName().equals("p")
                    ? Videos.of(element.text().strip())
                    : Optional.<Videos.Video>empty();
            boolean figure = node instanceof org.jsoup.nodes.Element element && element.normalName().equals("figure");
            if (video.isPresent() || figure) {
                flush(parts, html);
            }
            if (video.isPresent()) {
                var found = video.get();
                parts.add(new BodyView.Part(null, null,
                        new BodyView.Video(found.href(), found.frame(), found.site())));
            } else if (figure) {
                var id = node.attr("data-media");
                var picture = ID.matcher(id).matches() ? pictures.get(new MediaId(UUID.fromString(id))) : null;
                if (picture != null) {
                    parts.add(new BodyView.Part(null, picture, null));
                }
            } else {
                html.append(node.outerHtml());
            }
        }
        flush(parts, html);
        return parts;
    }

    private static void flush(List<BodyView.Part> parts, StringBuilder html) {
        if (!html.isEmpty()) {
            parts.add(new BodyView.Part(html.toString(), null, null));
            html.setLength(0);
        }
    }
}
