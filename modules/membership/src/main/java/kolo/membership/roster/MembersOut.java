package kolo.membership.roster;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import kolo.tenancy.CurrentTenant;
import kolo.tenancy.OpenFormat;

/// The members as JSON, one a line, each with the time of its membership.
@Component
class MembersOut implements OpenFormat {
    private static final String MEMBERS = """
                                          select ((to_jsonb(m) - 'tenant_id' - 'version' - 'folded_name' - 'folded_original'
                                                   - 'folded_abbreviation' - 'folded_registration')
                                                  || jsonb_build_object('periods', coalesce((
                                                       select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
                                                                'from', p.starts_on, 'until', p.ends_on,
                                                                'since', p.since_text, 'ended', p.end_reason))
                                                                order by p.starts_on nulls first, p.id)
                                                         from membership.period p
                                                        where p.tenant_id = m.tenant_id and p.member_id = m.id), '[]')))::text
                                            from membership.member m where m.tenant_id = ?
                                           order by m.name collate "C", m.id
                                          """;
    private final JdbcClient jdbc;

    MembersOut(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String fileName() {
        return "members.json";
    }

    @Override
    public void write(OutputStream out) throws IOException {
        out.write('[');
        String[] between = {"\n"};
        try {
            jdbc.sql(MEMBERS).param(CurrentTenant.required().value()).query(row -> {
                try {
                    out.write((between[0] + row.getString(1)).getBytes(StandardCharsets.UTF_8));
                    between[0] = ",\n";
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            });
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
        out.write("\n]\n".getBytes(StandardCharsets.UTF_8));
    }
}
