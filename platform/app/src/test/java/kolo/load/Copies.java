package kolo.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/// Many networks and large ones, made by statements of the database from one that was really onboarded (`networks.sql`).
public final class Copies {
    private static final int AT_ONCE = 500;
    private final JdbcTemplate jdbc;

    /// @param superuser connections that may leave foreign keys unchecked
    public Copies(DataSource superuser) {
        jdbc = new JdbcTemplate(superuser);
        try {
            jdbc.execute(new ClassPathResource("kolo/load/networks.sql").getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /// The network with this slug.
    public UUID network(String slug) {
        return found(slug).orElseThrow(() -> new IllegalStateException("There is no network " + slug));
    }

    private java.util.Optional<UUID> found(String slug) {
        return jdbc.queryForList("select id from tenancy.tenant where slug = ?", UUID.class, slug).stream().findFirst();
    }

    /// Networks n00001 and on, up to the last one.
    public void networks(UUID template, int first, int last) {
        for (int from = first; from <= last; from += AT_ONCE) {
            jdbc.queryForList("select copies.networks(?, ?, ?)", template, from, Math.min(last, from + AT_ONCE - 1));
        }
    }

    /// The slug of the network with this number.
    public static String slug(int number) {
        return "n%05d".formatted(number);
    }

    /// Adds so many copies of the network's rows in these tables.
    public void grow(UUID network, int copies, String... tables) {
        jdbc.queryForList("select copies.grow(?, ?, ?)", network, tables, copies);
    }

    /// Takes profiles away, so that as many are left.
    public void keep(UUID network, int members) {
        jdbc.queryForList("select copies.keep(?, ?)", network, members);
    }

    /// The tables of a module's schema that belong to networks, without these.
    public String[] tables(String schema, String... without) {
        return jdbc.queryForList("""
                                 select t::text from copies.tables() t
                                  where split_part(t::text, '.', 1) = ? and split_part(t::text, '.', 2) <> all (?)
                                 """, String.class, schema, without).toArray(String[]::new);
    }

    /// Takes a copied network away.
    public void remove(String slug) {
        found(slug).ifPresent(network -> jdbc.queryForList("select copies.remove(?)", network));
    }

    /// Lets the planner know what there is.
    public void analyse() {
        jdbc.execute("vacuum analyze");
    }

    /// How many rows the network has in each table.
    public Map<String, Long> sizes(UUID network) {
        var sizes = new TreeMap<String, Long>();
        for (var table : jdbc.queryForList("select t::text from copies.tables() t", String.class)) {
            sizes.put(table, java.util.Objects.requireNonNullElse(jdbc
                    .queryForObject("select count(*) from " + table + " where tenant_id = ?", Long.class, network),
                    0L));
        }
        return sizes;
    }
}
