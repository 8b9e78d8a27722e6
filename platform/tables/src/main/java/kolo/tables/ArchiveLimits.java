package kolo.tables;

/// What a ZIP archive may hold before it is taken for a bomb (ASVS 5.0, 5.2.3).
///
/// @param entries number of entries
/// @param unpacked bytes of all entries together once unpacked
/// @param ratio how many times an entry larger than 1 MB may grow on unpacking
public record ArchiveLimits(int entries, long unpacked, int ratio) {

    /// 2,000 entries, 200 MB, a hundred times: the ratio is the one that Apache POI uses for office documents.
    public static final ArchiveLimits USUAL = new ArchiveLimits(2_000, 200_000_000, 100);
}
