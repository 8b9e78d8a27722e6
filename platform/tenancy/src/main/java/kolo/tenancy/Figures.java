package kolo.tenancy;

import java.time.Instant;
import java.util.Map;

/// The figures of the networks as they were last refreshed.
public interface Figures {
    /// The recurring work that counts; what changes a figure calls it by [Rounds#soon].
    String RECOUNT = "tenancy.figures";

    /// Counts every figure of the current network and stores the result.
    void refresh();

    /// The stored figures of one network by name.
    Map<String, Figure> of(TenantId network);

    /// A count with the time it was taken.
    record Figure(long value, Instant at) {}
}
