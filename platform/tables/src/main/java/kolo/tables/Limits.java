package kolo.tables;

/// How large a table may be before it is refused.
///
/// @param bytes size of the file, in bytes
/// @param rows rows below the header
/// @param columns cells in a row, empty ones at its end not counted
/// @param cell characters in one cell
/// @param archive what an XLSX file, which is a ZIP archive, may unpack to
public record Limits(int bytes, int rows, int columns, int cell, ArchiveLimits archive) {

    /// What a member list needs several times over: 20 MB, 50,000 rows, 200 columns, 10,000 characters in a cell.
    public static final Limits USUAL = new Limits(20_000_000, 50_000, 200, 10_000, ArchiveLimits.USUAL);
}
