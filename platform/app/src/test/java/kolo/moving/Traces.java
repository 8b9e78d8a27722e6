package kolo.moving;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Searches every row of every table of every schema, and the name and bytes of every file, as somebody before whom no
/// wall stands.
final class Traces {
    private static final String TABLES = """
                                         select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                                          where c.relkind in ('r', 'p', 'm') and n.nspname not like 'pg\\_%'
                                            and n.nspname <> 'information_schema'
                                          order by 1
                                         """;
    private final JdbcClient superuser;
    private final Path files;

    Traces(JdbcClient superuser, Path files) {
        this.superuser = superuser;
        this.files = files;
    }

    List<String> tables() {
        return superuser.sql(TABLES).query(String.class).list();
    }

    /// Where any of the texts stands: tables with the number of rows, and files.
    List<String> of(List<String> texts) throws IOException {
        var found = new ArrayList<String>();
        var pattern = String.join("|",
                texts.stream()
                        .map(text -> text.replaceAll("([.*+?()\\[\\]{}|^$\\\\])", "\\\\$1"))
                        .toList());
        for (var table : tables()) {
            long rows = superuser.sql("select count(*) from %s as row where row::text ~* ?".formatted(table))
                    .param(pattern)
                    .query(Long.class)
                    .single();
            if (rows > 0) {
                found.add(table + " " + rows);
            }
        }
        var wanted = Pattern.compile(String.join("|", texts.stream().map(Pattern::quote).toList()));
        try (var walk = Files.walk(files)) {
            for (var file : walk.toList()) {
                if (wanted.matcher(file.toString()).find() || (Files.isRegularFile(file)
                        && wanted.matcher(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).find())) {
                    found.add("file " + files.relativize(file));
                }
            }
        }
        return found;
    }

    /// Rows and a sum for every table of a network, as a backup's figures are made.
    Map<String, String> figures(String network) {
        var figures = new TreeMap<String, String>();
        for (var table : tables()) {
            figures.put(table,
                    superuser
                            .sql("""
                                 select count(*) || ' ' || coalesce(md5(string_agg(md5(row::text), '' order by md5(row::text))), '')
                                   from %s as row where to_jsonb(row) ->> 'tenant_id' = ?
                                 """
                                    .formatted(table))
                            .param(network)
                            .query(String.class)
                            .single());
        }
        return figures;
    }
}
