package kolo.tenancy.gate;

/// What the networks on a node share while requests run.
///
/// @param working requests that may use a database connection: as many as the pool has
/// @param uploads requests whose body is still being read, at the pace of whoever sends it
/// @param sending files and assets on their way out, at the pace of whoever reads them
record Shares(FairShare<Object> working, FairShare<Object> uploads, FairShare<Object> sending) {
    /// Divides connections and threads so that all shares and waiting rooms together leave threads over.
    static Shares of(int connections, int threads) {
        return new Shares(new FairShare<>(Math.max(2, connections), threads / 2),
                new FairShare<>(Math.max(2, threads / 20), 0), new FairShare<>(Math.max(2, threads / 3), 0));
    }
}
