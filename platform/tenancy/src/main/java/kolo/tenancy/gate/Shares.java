package kolo.tenancy.gate;

import java.time.Duration;

/// What the networks on a node share while requests run.
///
/// @param working requests that may use a database connection: as many as the pool has
/// @param uploads requests whose body is still being read, at the pace of whoever sends it
/// @param sending files and assets on their way out, at the pace of whoever reads them
/// @param patience how long a request waits for its place before it is turned away
record Shares(FairShare<Object> working, FairShare<Object> uploads, FairShare<Object> sending,
        Duration patience) {
    /// Divides connections and threads so that all shares and waiting rooms together leave threads over.
    static Shares of(int connections, int threads, Duration patience) {
        return new Shares(new FairShare<>(Math.max(2, connections), threads / 2),
                new FairShare<>(Math.max(2, threads / 20), 0), new FairShare<>(Math.max(2, threads / 3), 0), patience);
    }
}
