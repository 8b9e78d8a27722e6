package kolo.tenancy;

/// Files for programs that visitors may fetch and that are made anew each time: lists as spreadsheets, calendars, feeds,
/// site maps. They cost more than a page, so a network has a smaller share of them, and one client a part of that.
@FunctionalInterface
public interface Outlets {
    /// Counts one of them for the bound network, on this node.
    ///
    /// @param client the address it is asked from, as far as the connection itself tells
    /// @throws kolo.kernel.TooManyRequests when the client or the network had its share
    void fetch(String client);
}
