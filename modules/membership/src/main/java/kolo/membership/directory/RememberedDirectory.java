package kolo.membership.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

import kolo.membership.directory.Directory.Count;
import kolo.membership.directory.Directory.Found;
import kolo.tenancy.ContentMemory;

/// Pages of a directory and what its filters offer, for as long as the network's content version stands.
///
/// Every change of a profile, a label, a membership or a standing raises the version, and the day is in the key since
/// dates decide who is a member. Two readers share what was read only if the one decision on what they see is the same for
/// both. Searches by words are as many as there are words, so they are asked each time.
@Component
class RememberedDirectory {
    private static final int MOST_COUNTS = 2000;
    /// A page has fifty rows, some 20 kB.
    private static final int MOST_PAGES = 300;

    private final ContentMemory<Key, List<Count>> counts;
    private final ContentMemory<Key, Found> pages;

    RememberedDirectory(PlatformTransactionManager transactions) {
        counts = new ContentMemory<>(MOST_COUNTS, transactions);
        pages = new ContentMemory<>(MOST_PAGES, transactions);
    }

    private record Key(String what, DirectoryFilter filter, List<Object> reader) {}

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

    private static <V> V or(ContentMemory<Key, V> memory, String what, DirectoryFilter filter,
            Map<String, Object> parameters, Supplier<V> read) {
        return filter.words().isEmpty()
                ? memory.or(new Key(what, filter, comparable(parameters)), read)
                : memory.anew(read);
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
