package kolo.tenancy.registry;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;

import kolo.tenancy.ContentMemory;
import kolo.tenancy.ContentVersion;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.NetworkTexts;

/// The public texts of networks.
@Component
class TextTables implements NetworkTexts {
    /// As many networks as are asked for at one time; the others are read again.
    private static final int NETWORKS = 500;
    private final JdbcClient jdbc;
    private final ContentVersion content;
    private final ContentMemory<String, Map<Kind, Map<String, String>>> memory;

    TextTables(JdbcClient jdbc, ContentVersion content, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.content = content;
        this.memory = new ContentMemory<>(NETWORKS, transactions);
    }

    @Override
    public Optional<NetworkText> find(Kind kind, String language) {
        var byLanguage = all(kind);
        var exact = byLanguage.get(language);
        if (exact != null) {
            return Optional.of(new NetworkText(language, exact));
        }
        return byLanguage.entrySet().stream().map(text -> new NetworkText(text.getKey(), text.getValue())).findFirst();
    }

    @Override
    public Map<String, String> all(Kind kind) {
        return new LinkedHashMap<>(texts().getOrDefault(kind, Map.of()));
    }

    private Map<Kind, Map<String, String>> texts() {
        return memory.or("all", () -> {
            var texts = new EnumMap<Kind, Map<String, String>>(Kind.class);
            jdbc.sql("select kind, language, value from tenancy.network_text order by kind, language").query(row -> {
                texts.computeIfAbsent(Kind.valueOf(row.getString(1)), kind -> new LinkedHashMap<>())
                        .put(row.getString(2), row.getString(3));
            });
            return texts;
        });
    }

    @Override
    @Transactional
    public void write(Kind kind, String language, String value) {
        if (value.isBlank()) {
            jdbc.sql("delete from tenancy.network_text where kind = ? and language = ?")
                    .params(kind.name(), language)
                    .update();
        } else {
            jdbc.sql("""
                     insert into tenancy.network_text (tenant_id, kind, language, value) values (?, ?, ?, ?)
                     on conflict (tenant_id, kind, language) do update set value = excluded.value
                     """).params(CurrentTenant.required().value(), kind.name(), language, value.strip()).update();
        }
        content.changed();
    }
}
