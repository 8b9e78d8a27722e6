package kolo.portability.out;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import kolo.files.BlobStore;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.RecurringWork;
import kolo.tenancy.TenantJob;

/// Writes an archive that was asked for, to a file of this machine first and from there into the store.
///
/// It runs for a suspended and for a closed network too: that is when an operator hands one out.
@Component
class KeepArchive implements TenantJob {
    static final String NAME = "portability.archive";
    private static final Logger LOG = LoggerFactory.getLogger(KeepArchive.class);

    private final Archives archives;
    private final WriteArchive writer;
    private final BlobStore blobs;

    KeepArchive(Archives archives, WriteArchive writer, BlobStore blobs) {
        this.archives = archives;
        this.writer = writer;
        this.blobs = blobs;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean whileStandingStill() {
        return true;
    }

    @Override
    public Optional<Instant> execute(UUID subject) {
        if (!archives.waits(subject)) {
            return Optional.empty();
        }
        try {
            write(subject);
        } catch (IOException | RuntimeException problem) {
            LOG.error("The archive {} could not be written", subject, problem);
            archives.failed(subject);
        }
        return Optional.empty();
    }

    private void write(UUID id) throws IOException {
        var file = blobs.onTheWay(CurrentTenant.required());
        try {
            var digest = sha256();
            var manifest = writer.write(new DigestOutputStream(Files.newOutputStream(file), digest));
            blobs.put(CurrentTenant.required(), BlobStore.Name.whole(id), file);
            archives.ready(id, manifest, Files.size(file), HexFormat.of().formatHex(digest.digest()));
            for (var older : archives.forgetOlder()) {
                blobs.delete(CurrentTenant.required(), older);
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Forgets archives whose days are over.
    @Component
    static class ForgetArchives implements RecurringWork {
        private static final Duration NOTHING_KEPT = Duration.ofHours(12);
        private final Archives archives;
        private final BlobStore blobs;

        ForgetArchives(Archives archives, BlobStore blobs) {
            this.archives = archives;
            this.blobs = blobs;
        }

        @Override
        public String name() {
            return "portability.forget-archives";
        }

        @Override
        public Duration every() {
            return Duration.ofHours(1);
        }

        /// An archive stays for days, so that a network that has none now has nothing to forget for a while.
        @Override
        public Duration attend() {
            execute();
            return archives.kept().isEmpty() ? NOTHING_KEPT : every();
        }

        @Override
        public void execute() {
            for (var id : archives.forget()) {
                try {
                    blobs.delete(CurrentTenant.required(), id);
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            }
        }
    }
}
