package kolo.tenancy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// The registry as the operator console reads it: a page at a time and with the figures, however many networks there are.
public interface NetworkIndex {
    /// One page of the networks.
    Part page(Query query);

    /// What the networks are called, in no order, for a search that compares in its own way.
    List<Name> names();

    /// The networks in which a figure is above zero, those with the most first.
    List<Row> above(String figure, int most);

    /// A slug that looks like this one, by what [#likeness(String)] makes of both; the same slug does not count.
    Optional<String> alike(String slug);

    /// Whether a tenant has this very slug.
    boolean taken(String slug);

    /// What a slug looks like: letters and digits that are taken for each other are one. The database computes the same.
    static String likeness(String slug) {
        return slug.replace('1', 'l').replace('0', 'o').replace("m", "rn");
    }

    /// What to list.
    ///
    /// @param only   these networks, or all
    /// @param status networks of this status, or of any
    /// @param figure the figure by which they are sorted, or null for their names
    record Query(@Nullable Collection<TenantId> only, @Nullable NetworkStatus status, @Nullable String figure,
            boolean byStatus, boolean ascending, int size, long offset) {}

    /// Some networks, and how many there are.
    ///
    /// @param matching how many the query finds
    /// @param all      how many there are
    record Part(List<Row> rows, long matching, long all) {}

    /// A network with its figures by name.
    record Row(Network network, Map<String, Figures.Figure> figures) {}

    /// What a network is called.
    record Name(TenantId id, String name, String shortName, String host) {}
}
