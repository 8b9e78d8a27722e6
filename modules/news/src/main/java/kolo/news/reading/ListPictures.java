package kolo.news.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.stereotype.Component;

import kolo.files.Media;
import kolo.files.MediaId;
import kolo.files.Picture;

/// The pictures of a list's articles, all at once. Needs an open transaction.
@Component
class ListPictures {
    private final Media media;

    ListPictures(Media media) {
        this.media = media;
    }

    /// Those that the reader may see, by article; a teaser has none.
    Map<UUID, Picture> of(List<ArticleRowView> rows, String language) {
        var ids = rows.stream()
                .map(ArticleRowView::picture)
                .filter(Objects::nonNull)
                .distinct()
                .map(MediaId::new)
                .toList();
        var pictures = new HashMap<UUID, Picture>();
        if (!ids.isEmpty()) {
            var found = media.findAll(ids, language);
            for (var row : rows) {
                var picture = row.picture() == null ? null : found.get(new MediaId(row.picture()));
                if (picture != null) {
                    pictures.put(row.id(), picture);
                }
            }
        }
        return pictures;
    }
}
