package kolo.events.agenda;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import kolo.events.EditionSummary;
import kolo.events.EditionTab;
import kolo.events.LocalText;

/// An edition as its page shows it to one reader.
///
/// @param description in the reader's language or another, or null
/// @param report      likewise
/// @param joinLink    for those whose registration is confirmed, otherwise null
/// @param onlineSoon  whether there is a link that others do not see
/// @param tabs        what the reader may manage; empty for most
public record EditionView(EditionSummary summary, LocalText.@Nullable Written title,
        LocalText.@Nullable Written description, LocalText.@Nullable Written report, List<HolderView> holders,
        @Nullable SeriesRefView series, @Nullable Integer number, @Nullable String cancelReason,
        @Nullable String website, @Nullable String joinLink, boolean onlineSoon, FactsView facts, int sessions,
        List<StopView> stops, List<FileView> files, List<String> going, @Nullable Boolean goes,
        List<EditionTab> tabs, Instant now) {

    /// A host or co-organiser.
    ///
    /// @param path its page here, or null
    public record HolderView(String name, boolean host, @Nullable String path) {}

    /// The series the edition is one of.
    public record SeriesRefView(String title, String path) {}

    /// What is reported of an edition that was.
    public record FactsView(@Nullable String frame, @Nullable String participants, @Nullable Integer countries,
            @Nullable Integer speakers, @Nullable String note, List<String> sources) {}

    /// A document or picture.
    ///
    /// @param thumbnail the address of a small rendition, or null for a document
    public record FileView(String id, String title, String path, @Nullable String thumbnail, String details) {}

    /// The pictures.
    public List<FileView> pictures() {
        return files.stream().filter(file -> file.thumbnail() != null).toList();
    }

    /// The documents.
    public List<FileView> documents() {
        return files.stream().filter(file -> file.thumbnail() == null).toList();
    }

    /// The title as it is shown.
    public String name() {
        return Optional.ofNullable(title).map(LocalText.Written::text).orElse(summary.slug());
    }
}
