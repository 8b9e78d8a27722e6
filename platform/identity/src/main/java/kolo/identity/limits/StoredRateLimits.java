package kolo.identity.limits;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import kolo.identity.RateLimit;
import kolo.identity.RateLimits;
import kolo.kernel.TooManyRequests;
import kolo.tenancy.CurrentTenant;

/// The generic cell rate algorithm (ITU-T I.371) with one row and one statement per attempt: the row holds the
/// instant at which all attempts will be free again.
@Component
class StoredRateLimits implements RateLimits {

    private final JdbcClient jdbc;
    private final Clock clock;

    StoredRateLimits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW, noRollbackFor = TooManyRequests.class)
    public void spend(RateLimit limit, String key) {
        var at = clock.instant();
        var cost = limit.period().dividedBy(limit.attempts());
        var bucket = bucket(limit, key);
        int allowed = jdbc
                .sql("""
                     insert into identity.rate_limit (tenant_id, bucket, full_at) values (:tenant, :bucket, :first)
                     on conflict (tenant_id, bucket) do update
                     set full_at = greatest(rate_limit.full_at, :at) + make_interval(secs => :cost)
                     where greatest(rate_limit.full_at, :at) + make_interval(secs => :cost) <= :latest
                     """)
                .param("tenant", CurrentTenant.required().value())
                .param("bucket", bucket)
                .param("first", utc(at.plus(cost)))
                .param("at", utc(at))
                .param("cost", cost.toMillis() / 1000.0)
                .param("latest", utc(at.plus(limit.period())))
                .update();
        if (allowed == 0) {
            throw new TooManyRequests(untilNext(bucket, limit, cost, at));
        }
    }

    @Override
    @Transactional
    public void forgive(RateLimit limit, String key) {
        jdbc.sql("delete from identity.rate_limit where tenant_id = :tenant and bucket = :bucket")
                .param("tenant", CurrentTenant.required().value())
                .param("bucket", bucket(limit, key))
                .update();
    }

    private Duration untilNext(String bucket, RateLimit limit, Duration cost, Instant at) {
        var fullAt = jdbc.sql("select full_at from identity.rate_limit where tenant_id = :tenant and bucket = :bucket")
                .param("tenant", CurrentTenant.required().value())
                .param("bucket", bucket)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        return Duration.between(at, fullAt.plus(cost).minus(limit.period()));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String bucket(RateLimit limit, String key) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return limit.name() + ':' + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
