package kolo.web;

/// Which part of a long list a page shows.
///
/// @param page  counted from 1
/// @param size  entries on a page, 1 to 500
/// @param total entries altogether
public record Paging(int page, int size, long total) {
    /// Brings the page into the bounds of the list, so that an outdated link shows the last page and not an error.
    public Paging {
        size = Math.clamp(size, 1, 500);
        page = Math.clamp(page, 1, pages(size, total));
    }

    /// How many pages there are, at least 1.
    public int pages() {
        return pages(size, total);
    }

    private static int pages(int size, long total) {
        return Math.clamp(Math.ceilDiv(total, size), 1, Integer.MAX_VALUE);
    }

    /// How many entries come before this page.
    public long offset() {
        return (page - 1L) * size;
    }

    /// Whether a page comes before.
    public boolean hasPrevious() {
        return page > 1;
    }

    /// Whether a page follows.
    public boolean hasNext() {
        return page < pages();
    }
}
