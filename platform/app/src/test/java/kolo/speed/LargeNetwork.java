package kolo.speed;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import kolo.load.Copies;

/// A network with the rows of a real one many times over, so many that it holds most rows of every table.
final class LargeNetwork {
    private static final String SLUG = Copies.slug(1);
    private final Copies copies;
    private final UUID id;

    private LargeNetwork(Copies copies, UUID id) {
        this.copies = copies;
        this.id = id;
    }

    /// Copies the largest of the first networks and multiplies what it has.
    ///
    /// @param times 1 for a thousand of everything; 100 for a hundred thousand members
    static LargeNetwork make(Copies copies, int times) {
        copies.remove(SLUG);
        copies.networks(copies.network("clusnet"), 1, 1);
        var id = copies.network(SLUG);
        copies.grow(id, 8 * times, copies.tables("membership", "representation", "claim", "confirmation"));
        int content = times == 1 ? 1 : Math.max(1, times / 10);
        copies.grow(id, 40 * content, copies.tables("projects", "import_run"));
        copies.grow(id, 22 * content, copies.tables("news", "feed_key", "digest", "digest_end"));
        copies.grow(id, 20 * content, copies.tables("events", "feed"));
        copies.grow(id, 12 * content, copies.tables("files", "usage"));
        copies.grow(id, 20 * content, "audit.entry");
        copies.grow(id, 200 * times, "identity.account");
        copies.analyse();
        return new LargeNetwork(copies, id);
    }

    UUID id() {
        return id;
    }

    /// The tables of which it has so many rows.
    Map<String, Long> sizes(int least) {
        var sizes = new HashMap<String, Long>();
        copies.sizes(id).forEach((table, rows) -> {
            if (rows >= least) {
                sizes.put(table, rows);
            }
        });
        return sizes;
    }

    /// The name under which its pages are asked for.
    String host() {
        return SLUG + ".localhost";
    }

    void remove() {
        copies.remove(SLUG);
    }
}
