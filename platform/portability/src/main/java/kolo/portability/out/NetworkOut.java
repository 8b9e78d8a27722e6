package kolo.portability.out;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import kolo.tenancy.CurrentTenant;
import kolo.tenancy.OpenFormat;

/// The network itself as JSON: names, languages, brand, modules, settings, texts and host names.
@Component
class NetworkOut implements OpenFormat {
    private static final String NETWORK = """
                                          select jsonb_pretty((to_jsonb(t) - 'version' - 'purge_after' - 'purge_began_at')
                                            || jsonb_build_object(
                                              'earlier_names', coalesce((select jsonb_agg(jsonb_build_object('name', n.name,
                                                  'short_name', n.short_name, 'from', n.valid_from, 'until', n.valid_until)
                                                  order by n.valid_until, n.id)
                                                 from tenancy.name_period n where n.tenant_id = t.id), '[]'),
                                              'settings', coalesce((select jsonb_object_agg(s.name, s.value)
                                                 from tenancy.setting s where s.tenant_id = t.id), '{}'),
                                              'texts', coalesce((select jsonb_agg(jsonb_build_object('kind', x.kind,
                                                  'language', x.language, 'text', x.value) order by x.kind, x.language)
                                                 from tenancy.network_text x where x.tenant_id = t.id), '[]'),
                                              'hosts', coalesce((select jsonb_agg(d.host order by d.host)
                                                 from tenancy.domain d where d.tenant_id = t.id), '[]')))
                                            from tenancy.tenant t where t.id = ?
                                          """;
    private final JdbcClient jdbc;

    NetworkOut(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String fileName() {
        return "network.json";
    }

    @Override
    public void write(OutputStream out) throws IOException {
        out.write((jdbc.sql(NETWORK).param(CurrentTenant.required().value()).query(String.class).single() + "\n")
                .getBytes(StandardCharsets.UTF_8));
    }
}
