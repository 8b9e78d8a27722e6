package kolo.membership.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;

import kolo.membership.directory.Directory.Count;
import kolo.membership.directory.Directory.Found;
import kolo.tenancy.Networks;

/// Pages of a directory and what its filters offer, for as long as the network's content version stands.
///
/// Every change of a profile, a label, a membership or a standing raises the version, and the day is in the key since
/// dates decide who is a member. Two readers share what was read only if the one decision on what they see is the same for
/// both. Searches by words are as many as there are words, so they are asked each time, and so is everything outside a
/// request.
@Component
class RememberedDirectory {
    private static final int MOST_COUNTS = 2000;
    /// A page has fifty rows, some 20 kB.
    private static final int MOST_PAGES = 300;

    private final Networks networks;
    private final Map<Key, List<Count>> counts = latest(MOST_COUNTS);
    private final Map<Key, Found> pages = latest(MOST_PAGES);

    RememberedDirectory(Networks networks) {
        this.networks = networks;
    }

    private record Key(UUID network, long version, String what, DirectoryFilter filter, List<Object> reader) {}

    /// Keeps so many entries, those that were asked for last.
    private static <V> Map<Key, V> latest(int most) {
        return new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, V> eldest) {
                return size() > most;
            }
        };
    }

    /// @param what       names the query
    /// @param parameters the query's, with the network, the day and what the reader may see
    List<Count> counts(String what, DirectoryFilter filter, Map<String, Object> parameters,
            Supplier<List<Count>> read) {
        return or(counts, what, filter, parameters, () -> List.copyOf(read.get()));
    }

    /// @param what       which page, in which order, in which language
    /// @param parameters the query's, with the network, the day and what the reader may see
    Found page(String what, DirectoryFilter filter, Map<String, Object> parameters, Supplier<Found> read) {
        return or(pages, what, filter, parameters, read);
    }

    private <V> V or(Map<Key, V> known, String what, DirectoryFilter filter, Map<String, Object> parameters,
            Supplier<V> read) {
        if (!filter.words().isEmpty() || RequestContextHolder.getRequestAttributes() == null) {
            return read.get();
        }
        var network = networks.current();
        var key = new Key(network.id().value(), network.contentVersion(), what, filter, comparable(parameters));
        synchronized (known) {
            var value = known.get(key);
            if (value != null) {
                return value;
            }
        }
        var value = read.get();
        synchronized (known) {
            known.put(key, value);
        }
        return value;
    }

    private static List<Object> comparable(Map<String, Object> parameters) {
        var values = new ArrayList<>();
        new TreeMap<>(parameters).forEach((name, value) -> {
            values.add(name);
            values.add(switch (value) {
                case Object[] array -> sorted(array);
                case SqlParameterValue typed -> String.valueOf(typed.getValue());
                default -> value;
            });
        });
        return values;
    }

    private static List<String> sorted(Object[] array) {
        return Arrays.stream(array).map(String::valueOf).sorted().toList();
    }
}
