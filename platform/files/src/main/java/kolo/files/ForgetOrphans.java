package kolo.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import kolo.tenancy.CurrentTenant;
import kolo.tenancy.RecurringWork;

/// Deletes bytes whose file does not exist, which a crash between writing and committing leaves behind.
class ForgetOrphans implements RecurringWork {

    private static final Logger LOG = LoggerFactory.getLogger(ForgetOrphans.class);
    private static final int BATCH = 1_000;

    /// Far longer than any transaction, so that bytes whose row is about to be committed are left alone.
    private static final Duration GRACE = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final BlobStore blobs;
    private final ObjectProvider<KeptBlobs> others;
    private final Clock clock;

    ForgetOrphans(JdbcClient jdbc, BlobStore blobs, ObjectProvider<KeptBlobs> others, Clock clock) {
        this.others = others;
        this.jdbc = jdbc;
        this.blobs = blobs;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "files.forget-orphans";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    @Transactional(readOnly = true)
    public void execute() {
        var network = CurrentTenant.required();
        var before = clock.instant().minus(GRACE);
        var old = new HashSet<UUID>();
        try {
            blobs.list(network, (file, written) -> {
                if (written.isBefore(before)) {
                    old.add(file);
                }
            });
            others.forEach(other -> old.removeAll(other.kept()));
            for (var orphan : withoutRow(new ArrayList<>(old))) {
                LOG.info("Bytes without a file are deleted: {}", orphan);
                blobs.delete(network, orphan);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private List<UUID> withoutRow(List<UUID> files) {
        var orphans = new ArrayList<UUID>();
        for (int from = 0; from < files.size(); from += BATCH) {
            var batch = files.subList(from, Math.min(files.size(), from + BATCH));
            var known = new HashSet<>(jdbc.sql("""
                                               select id from files.file where tenant_id = :tenant and id = any(:ids)
                                               union all
                                               select id from files.media where tenant_id = :tenant and id = any(:ids)
                                               """)
                    .param("tenant", CurrentTenant.required().value())
                    .param("ids", batch.toArray(UUID[]::new))
                    .query(UUID.class)
                    .list());
            batch.stream().filter(file -> !known.contains(file)).forEach(orphans::add);
        }
        return orphans;
    }
}
