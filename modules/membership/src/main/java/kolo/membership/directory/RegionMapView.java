package kolo.membership.directory;

import java.util.List;

/// The map of the region with the number of members in each country, and the same as a list.
///
/// @param land every country in the frame
/// @param marks the countries with members, the largest number first so that small marks lie on top
/// @param list every country with members, in the order of their names, those outside the frame too
public record RegionMapView(int width, int height, List<Land> land, List<Mark> marks, List<Entry> list) {

    /// A country's shape.
    ///
    /// @param level from 0, no member, to 4, the most
    public record Land(String code, String path, int level, boolean chosen) {}

    /// A country's number.
    public record Mark(String code, String name, int count, int x, int y, int radius, boolean chosen) {}

    /// A country of the list.
    ///
    /// @param note a footnote, or empty
    public record Entry(String code, String name, String note, int count, boolean drawn, boolean chosen) {}
}
