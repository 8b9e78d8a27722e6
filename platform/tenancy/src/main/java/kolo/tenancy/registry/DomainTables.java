package kolo.tenancy.registry;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.tenancy.Addresses;
import kolo.tenancy.Domains;
import kolo.tenancy.TenantId;

/// The networks' own host names.
@Component
@Transactional
class DomainTables implements Domains {
    private static final Pattern FORM = Pattern
            .compile("(?=.{4,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+");
    private final JdbcClient jdbc;
    private final Addresses addresses;
    private final DomainProof proof;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    DomainTables(JdbcClient jdbc, Addresses addresses, DomainProof proof, Clock clock) {
        this.jdbc = jdbc;
        this.addresses = addresses;
        this.proof = proof;
        this.clock = clock;
    }

    @Override
    public Domain request(TenantId network, String host) {
        var name = host.strip().toLowerCase(Locale.ROOT);
        var platform = addresses.hostOf("");
        if (!FORM.matcher(name).matches() || name.equals(platform) || name.endsWith("." + platform)) {
            throw Invalid.field("host", "tenancy.domain-invalid");
        }
        var token = new byte[20];
        random.nextBytes(token);
        try {
            jdbc.sql("insert into tenancy.domain (host, tenant_id, proof_token, requested_at) values (?, ?, ?, ?)")
                    .params(name, network.value(), "kolo-" + HexFormat.of().formatHex(token),
                            Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw Invalid.field("host", "tenancy.domain-taken");
        }
        return get(name);
    }

    @Override
    public Domain prove(String host) {
        var domain = get(host);
        if (domain.provenAt().isEmpty() && proof.textRecords(domain.record()).contains(domain.token())) {
            jdbc.sql("update tenancy.domain set proven_at = ? where host = ?")
                    .params(Timestamp.from(clock.instant()), domain.host())
                    .update();
        }
        return get(domain.host());
    }

    @Override
    public void release(String host) {
        jdbc.sql("delete from tenancy.domain where host = ?").param(get(host).host()).update();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Domain> of(TenantId network) {
        return jdbc.sql("select * from tenancy.domain where tenant_id = ? order by host")
                .param(network.value())
                .query(DomainTables::domain)
                .list();
    }

    private Domain get(String host) {
        return jdbc.sql("select * from tenancy.domain where host = ?")
                .param(host.toLowerCase(Locale.ROOT))
                .query(DomainTables::domain)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static Domain domain(ResultSet row, int number) throws SQLException {
        return new Domain(row.getString("host"), new TenantId(row.getObject("tenant_id", UUID.class)),
                row.getString("proof_token"),
                Optional.ofNullable(row.getTimestamp("proven_at")).map(Timestamp::toInstant));
    }
}
