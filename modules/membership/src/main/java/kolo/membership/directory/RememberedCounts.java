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
import kolo.tenancy.Networks;

/// What the filters of a directory offer, for as long as the network's content version stands.
///
/// Every change of a profile, a membership or a standing raises the version, and the day is in the key since dates decide
/// who is a member. Two readers share a count only if the one decision on what they see is the same for both. Searches
/// by words are as many as there are words, so they are counted each time, and so is everything outside a request.
@Component
class RememberedCounts {
    private static final int MOST = 2000;

    private final Networks networks;
    private final Map<Key, List<Count>> known = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, List<Count>> eldest) {
            return size() > MOST;
        }
    };

    RememberedCounts(Networks networks) {
        this.networks = networks;
    }

    private record Key(UUID network, long version, String what, DirectoryFilter filter, List<Object> reader) {}

    /// @param what       names the query
    /// @param parameters the query's, with the network, the day and what the reader may see
    List<Count> or(String what, DirectoryFilter filter, Map<String, Object> parameters, Supplier<List<Count>> read) {
        if (!filter.words().isEmpty() || RequestContextHolder.getRequestAttributes() == null) {
            return read.get();
        }
        var network = networks.current();
        var key = new Key(network.id().value(), network.contentVersion(), what, filter, comparable(parameters));
        synchronized (known) {
            var counts = known.get(key);
            if (counts != null) {
                return counts;
            }
        }
        var counts = List.copyOf(read.get());
        synchronized (known) {
            known.put(key, counts);
        }
        return counts;
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
