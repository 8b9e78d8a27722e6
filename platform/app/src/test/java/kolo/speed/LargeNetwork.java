package kolo.speed;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import kolo.WholeSystem;
import kolo.load.Copies;
import kolotest.Browser;
import kolotest.TestDatabase;

/// A network with the rows of a real one many times over, so many that it holds most rows of every table.
final class LargeNetwork {
    private final Copies copies;
    private final String slug;
    private final UUID id;

    private LargeNetwork(Copies copies, String slug, UUID id) {
        this.copies = copies;
        this.slug = slug;
        this.id = id;
    }

    /// Copies the largest of the first networks and multiplies what it has.
    ///
    /// @param times 1 for a thousand of everything; 100 for a hundred thousand members
    static LargeNetwork make(Copies copies, String slug, int times) {
        copies.remove(slug);
        copies.networks(copies.network("clusnet"), 1, 1);
        var id = copies.network(slug);
        copies.grow(id, 8 * times, copies.tables("membership", "representation", "claim", "confirmation"));
        int content = times == 1 ? 1 : Math.max(1, times / 10);
        copies.grow(id, 40 * content, copies.tables("projects", "import_run"));
        copies.grow(id, 22 * content, copies.tables("news", "feed_key", "digest", "digest_end"));
        copies.grow(id, 20 * content, copies.tables("events", "feed"));
        copies.grow(id, 12 * content, copies.tables("files", "usage"));
        copies.grow(id, 20 * content, "audit.entry");
        copies.grow(id, 200 * times, "identity.account");
        copies.analyse();
        return new LargeNetwork(copies, slug, id);
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

    /// A browser of somebody who is signed in there, or of a visitor.
    Browser browser(int port, @Nullable String address, TestDatabase database) {
        var browser = Browser.at(port, slug + ".localhost");
        if (address != null) {
            JdbcClient.create(database.superuser()).sql("delete from identity.rate_limit").update();
            var answer = browser.form(browser.get("/sign-in"), "form:has(input[name=password])")
                    .fill("email", address)
                    .fill("password", WholeSystem.PASSWORD)
                    .submit();
            if (answer.status() != 303) {
                throw new AssertionError("not signed in: " + answer);
            }
        }
        return browser;
    }

    void remove() {
        copies.remove(slug);
    }
}
