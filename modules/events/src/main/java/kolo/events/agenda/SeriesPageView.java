package kolo.events.agenda;

import java.time.Instant;
import java.util.List;

import kolo.events.EditionSummary;
import kolo.events.editions.SeriesView;

/// A series with its editions and the map of where they were.
///
/// @param ahead   what is not over, the nearest first
/// @param archive what is over, the latest first
public record SeriesPageView(SeriesView series, List<EditionSummary> ahead, List<EditionSummary> archive, Map map,
        boolean manages, Instant now) {

    /// The map.
    public record Map(int width, int height, List<Land> land, List<Mark> marks, List<Entry> list) {}

    /// A country's outline.
    public record Land(String path, boolean visited) {}

    /// How often the series was in a country.
    public record Mark(String name, int count, int x, int y) {}

    /// A country of the list with its editions.
    public record Entry(String name, List<EditionSummary> editions) {}
}
