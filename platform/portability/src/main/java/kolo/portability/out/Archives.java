package kolo.portability.out;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.files.KeptBlobs;
import kolo.identity.AccountId;
import kolo.identity.Actors;
import kolo.identity.IdentityIntent;
import kolo.kernel.Forbidden;
import kolo.kernel.Ids;
import kolo.kernel.NotFound;
import kolo.operator.OperatorLog;
import kolo.portability.archive.Manifest;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.Networks;
import kolo.tenancy.TenantJobs;

/// The archives of the bound network: asked for, written later, kept for some days, and handed to its administrators and
/// the platform's operators alone.
@Component
@Transactional
public class Archives implements KeptBlobs {
    /// So many can be fetched at a time.
    private static final int NEWEST = 3;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm")
            .withZone(ZoneOffset.UTC);

    private final JdbcClient jdbc;
    private final TenantJobs jobs;
    private final OperatorLog log;
    private final Networks networks;
    private final Actors actors;
    private final Clock clock;
    private final Duration kept;

    Archives(JdbcClient jdbc, TenantJobs jobs, OperatorLog log, Networks networks, Actors actors, Clock clock,
            @Value("${kolo.portability.kept:7d}") Duration kept) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.log = log;
        this.networks = networks;
        this.actors = actors;
        this.clock = clock;
        this.kept = kept;
    }

    /// How many days an archive is kept.
    public long days() {
        return Math.max(1, kept.toDays());
    }

    /// Asks for an archive; while one is being written, it is that one.
    public ArchiveId ask() {
        boolean byOperator = operates();
        var waiting = jdbc.sql("select id from portability.archive where tenant_id = ? and state = 'WAITING' limit 1")
                .param(tenant())
                .query(UUID.class)
                .optional();
        if (waiting.isPresent()) {
            return new ArchiveId(waiting.get());
        }
        var id = new ArchiveId(Ids.next());
        jdbc.sql("""
                 insert into portability.archive (tenant_id, id, asked_by, by_operator, asked_at, state)
                 values (?, ?, ?, ?, ?, 'WAITING')
                 """)
                .params(Arrays.asList(tenant(), id.value(),
                        actors.current().account().map(AccountId::value).orElse(null), byOperator,
                        Timestamp.from(clock.instant())))
                .update();
        jobs.schedule(KeepArchive.NAME, id.value(), clock.instant());
        log.record("portability.audit.asked", Map.of(), Map.of("by", byOperator ? "OPERATOR" : "ADMINISTRATOR"));
        return id;
    }

    /// The archives there are, the newest first.
    @Transactional(readOnly = true)
    public List<ArchiveView> all() {
        operates();
        return jdbc.sql("""
                        select * from portability.archive
                         where tenant_id = ? and (expires_at is null or expires_at > ?)
                         order by asked_at desc, id desc limit 20
                        """).params(tenant(), Timestamp.from(clock.instant())).query(this::view).list();
    }

    /// An archive that can be fetched; recorded as fetched.
    ///
    /// @throws NotFound when there is none, or none any more
    public ArchiveView fetch(ArchiveId id) {
        var archive = all().stream()
                .filter(each -> each.id().equals(id) && each.ready())
                .findFirst()
                .orElseThrow(NotFound::new);
        log.record("portability.audit.fetched", Map.of(),
                Map.of("by", operates() ? "OPERATOR" : "ADMINISTRATOR", "askedAt", archive.askedAt().toString()));
        return archive;
    }

    boolean waits(UUID id) {
        return jdbc.sql(
                "select exists (select from portability.archive where tenant_id = ? and id = ? and state = 'WAITING')")
                .params(tenant(), id)
                .query(Boolean.class)
                .single();
    }

    void ready(UUID id, Manifest manifest, long bytes, String sha256) {
        var now = clock.instant();
        jdbc.sql("""
                 update portability.archive
                    set state = 'READY', ready_at = ?, expires_at = ?, bytes = ?, sha256 = ?, rows = ?, files = ?
                  where tenant_id = ? and id = ?
                 """)
                .params(Timestamp.from(now), Timestamp.from(now.plus(kept)), bytes, sha256, manifest.rows(),
                        manifest.files().size(), tenant(), id)
                .update();
    }

    /// Forgets all that can be fetched but the newest few, so that asking again and again fills no disk.
    ///
    /// @return the archives whose bytes can go
    List<UUID> forgetOlder() {
        return jdbc.sql("""
                        delete from portability.archive where tenant_id = ? and state = 'READY' and id not in (
                          select id from portability.archive where tenant_id = ? and state = 'READY'
                           order by ready_at desc, id desc limit ?)
                        returning id
                        """).params(tenant(), tenant(), NEWEST).query(UUID.class).list();
    }

    void failed(UUID id) {
        jdbc.sql("update portability.archive set state = 'FAILED' where tenant_id = ? and id = ?")
                .params(tenant(), id)
                .update();
    }

    /// Forgets what is over, and what failed a while ago.
    ///
    /// @return the archives whose bytes can go
    List<UUID> forget() {
        return jdbc.sql("""
                        delete from portability.archive
                         where tenant_id = ? and (expires_at <= ? or state = 'FAILED' and asked_at <= ?)
                        returning id
                        """)
                .params(tenant(), Timestamp.from(clock.instant()), Timestamp.from(clock.instant().minus(kept)))
                .query(UUID.class)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UUID> kept() {
        return Set.copyOf(jdbc.sql("select id from portability.archive where tenant_id = ?")
                .param(tenant())
                .query(UUID.class)
                .list());
    }

    /// Whether an operator of the platform acts, and not an administrator of the network.
    private boolean operates() {
        var actor = actors.current();
        if (actor.may(IdentityIntent.OPERATE)) {
            return true;
        }
        if (!actor.may(IdentityIntent.MANAGE_NETWORK)) {
            throw new Forbidden();
        }
        return false;
    }

    private static UUID tenant() {
        return CurrentTenant.required().value();
    }

    private ArchiveView view(ResultSet row, int number) throws SQLException {
        var asked = row.getTimestamp("asked_at").toInstant();
        var expires = row.getTimestamp("expires_at");
        return new ArchiveView(new ArchiveId(row.getObject("id", UUID.class)), row.getString("state"),
                row.getBoolean("by_operator"), asked, expires == null ? null : expires.toInstant(),
                row.getLong("bytes"), row.getLong("rows"), row.getInt("files"),
                java.util.Objects.requireNonNullElse(row.getString("sha256"), ""), fileName(asked));
    }

    private String fileName(Instant at) {
        return networks.current().slug() + "-" + MOMENT.format(at) + ".zip";
    }
}
