package kolo.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import kolo.tenancy.TenantId;
import kolo.web.KeptPages.Answer;
import kolo.web.KeptPages.Question;

/// A shelf of kept pages for each network, all together within a number of bytes.
///
/// When they grow beyond it, the network that has most gives up what was longest not asked for. So a network whose
/// pages take less than an equal share loses none to the others, however many they are and whatever is asked of them.
final class Shelves {
    private final long most;
    private final Map<TenantId, Shelf> shelves = new HashMap<>();
    private long bytes;

    Shelves(long most) {
        this.most = most;
    }

    private static final class Shelf {
        private final LinkedHashMap<Question, Answer> pages = new LinkedHashMap<>(16, 0.75f, true);
        private long version = Long.MIN_VALUE;
        private long bytes;
    }

    @Nullable
    synchronized Answer find(TenantId network, Question key) {
        var shelf = shelves.get(network);
        return shelf == null ? null : shelf.pages.get(key);
    }

    /// Keeps a page that was made at a version of the network's content; those of an earlier one are of no use any more.
    synchronized void put(TenantId network, long version, Question key, Answer page) {
        if (page.bytes() > most / 4) {
            return;
        }
        var shelf = shelves.computeIfAbsent(network, id -> new Shelf());
        if (version < shelf.version) {
            return;
        }
        if (version > shelf.version) {
            bytes -= shelf.bytes;
            shelf.bytes = 0;
            shelf.pages.clear();
            shelf.version = version;
        }
        var before = shelf.pages.put(key, page);
        grow(shelf, page.bytes() - (before == null ? 0 : before.bytes()));
        while (bytes > most) {
            shelves.entrySet()
                    .stream()
                    .max(Comparator.comparingLong(entry -> entry.getValue().bytes))
                    .ifPresent(largest -> dropEldest(largest.getKey(), largest.getValue()));
        }
    }

    private void dropEldest(TenantId network, Shelf shelf) {
        var eldest = shelf.pages.pollFirstEntry();
        grow(shelf, eldest == null ? -shelf.bytes : -eldest.getValue().bytes());
        if (shelf.pages.isEmpty()) {
            shelves.remove(network);
        }
    }

    private void grow(Shelf shelf, long by) {
        shelf.bytes += by;
        bytes += by;
    }

    /// How many bytes all take.
    synchronized long bytes() {
        return bytes;
    }
}
