package kolo.portability.in;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import kolo.files.BlobStore;
import kolo.files.KeptBlobs;
import kolo.identity.AccountId;
import kolo.identity.Actors;
import kolo.identity.IdentityIntent;
import kolo.kernel.Ids;
import kolo.kernel.NotFound;
import kolo.kernel.Slug;
import kolo.portability.archive.Manifest;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.GlobalWork;
import kolo.tenancy.Network;
import kolo.tenancy.Networks;
import kolo.texts.CleanText;

/// Archives that came in, in the platform's own workspace: looked at, brought in or forgotten, and gone after a day.
@Component
class Arrivals implements KeptBlobs {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int LONGEST_NAME = 200;

    private final BringNetwork bringer;
    private final BlobStore blobs;
    private final Actors actors;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Arrivals(BringNetwork bringer, BlobStore blobs, Actors actors, JdbcClient jdbc, Clock clock,
            TransactionTemplate transaction) {
        this.bringer = bringer;
        this.blobs = blobs;
        this.actors = actors;
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// A new, empty file for an archive that is being sent; whoever asks deletes it.
    Path blank() throws IOException {
        actors.current().require(IdentityIntent.OPERATE);
        return blobs.onTheWay(CurrentTenant.required());
    }

    /// Checks an archive and keeps it for a day.
    ///
    /// @throws kolo.kernel.Invalid in a sentence, when it cannot be brought in
    ArrivalId keep(Path file, String fileName) throws IOException {
        actors.current().require(IdentityIntent.OPERATE);
        bringer.check(file);
        var id = new ArrivalId(Ids.next());
        blobs.put(CurrentTenant.required(), BlobStore.Name.whole(id.value()), file);
        long bytes = Files.size(file);
        var name = CleanText.clean(fileName);
        transaction.executeWithoutResult(status -> jdbc
                .sql("""
                     insert into portability.arrival (tenant_id, id, file_name, bytes, arrived_by, arrived_at)
                     values (?, ?, ?, ?, ?, ?)
                     """)
                .params(Arrays.asList(CurrentTenant.required().value(), id.value(),
                        name.substring(0, Math.min(LONGEST_NAME, name.length())), bytes,
                        actors.current().account().map(AccountId::value).orElse(null),
                        Timestamp.from(clock.instant())))
                .update());
        return id;
    }

    /// What an archive holds.
    ///
    /// @throws kolo.kernel.Invalid in a sentence, when it cannot be brought in any more
    Manifest manifest(ArrivalId id) {
        return with(id, bringer::check);
    }

    /// Brings a network in, and forgets the archive.
    Network bring(ArrivalId id, Slug slug) {
        var network = with(id, file -> bringer.bring(file, slug));
        forget(id);
        return network;
    }

    void forget(ArrivalId id) {
        actors.current().require(IdentityIntent.OPERATE);
        transaction.executeWithoutResult(
                status -> jdbc.sql("delete from portability.arrival where tenant_id = ? and id = ?")
                        .params(CurrentTenant.required().value(), id.value())
                        .update());
        delete(id.value());
    }

    private <T> T with(ArrivalId id, Function<Path, T> work) {
        actors.current().require(IdentityIntent.OPERATE);
        if (!kept().contains(id.value())) {
            throw new NotFound();
        }
        try {
            var copy = blank();
            try {
                var blob = blobs.open(CurrentTenant.required(), BlobStore.Name.whole(id.value()))
                        .orElseThrow(NotFound::new);
                try (var content = blob.content()) {
                    Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
                }
                return work.apply(copy);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void forgetOld() {
        var before = Timestamp.from(clock.instant().minus(KEPT));
        Objects.requireNonNull(transaction.execute(status -> jdbc
                .sql("delete from portability.arrival where tenant_id = ? and arrived_at < ? returning id")
                .params(CurrentTenant.required().value(), before)
                .query(UUID.class)
                .list())).forEach(this::delete);
    }

    private void delete(UUID id) {
        try {
            blobs.delete(CurrentTenant.required(), id);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Forgets archives that nobody brought in within their day.
    @Component
    static class ForgetArrivals implements GlobalWork {
        private final Arrivals arrivals;
        private final Networks networks;

        ForgetArrivals(Arrivals arrivals, Networks networks) {
            this.arrivals = arrivals;
            this.networks = networks;
        }

        @Override
        public String name() {
            return "portability.forget-arrivals";
        }

        @Override
        public Duration every() {
            return Duration.ofHours(1);
        }

        @Override
        public void execute() {
            var platform = Objects.requireNonNull(arrivals.transaction.execute(status -> networks.platform()));
            CurrentTenant.run(platform.id(), arrivals::forgetOld);
        }
    }

    @Override
    public Set<UUID> kept() {
        return Objects.requireNonNull(transaction.execute(status -> Set.copyOf(jdbc
                .sql("select id from portability.arrival where tenant_id = ?")
                .param(CurrentTenant.required().value())
                .query(UUID.class)
                .list())));
    }
}
