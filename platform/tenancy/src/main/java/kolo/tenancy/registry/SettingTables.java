package kolo.tenancy.registry;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;

import kolo.tenancy.ContentMemory;
import kolo.tenancy.ContentVersion;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.Settings;

/// The settings of networks.
@Component
class SettingTables implements Settings {
    /// As many networks as are asked for at one time; the others are read again.
    private static final int NETWORKS = 500;
    private final JdbcClient jdbc;
    private final ContentVersion content;
    private final ContentMemory<String, NavigableMap<String, String>> memory;

    SettingTables(JdbcClient jdbc, ContentVersion content, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.content = content;
        this.memory = new ContentMemory<>(NETWORKS, transactions);
    }

    @Override
    public Optional<String> find(String name) {
        return Optional.ofNullable(all().get(name));
    }

    @Override
    public Map<String, String> startingWith(String prefix) {
        return new TreeMap<>(all().subMap(prefix, true, prefix + Character.MAX_VALUE, false));
    }

    private NavigableMap<String, String> all() {
        return memory.or("all", () -> {
            var settings = new TreeMap<String, String>();
            jdbc.sql("select name, value from tenancy.setting").query(row -> {
                settings.put(row.getString(1), row.getString(2));
            });
            return settings;
        });
    }

    @Override
    @Transactional
    public void write(String name, String value) {
        if (value.isBlank()) {
            jdbc.sql("delete from tenancy.setting where name = ?").param(name).update();
        } else {
            jdbc.sql("""
                     insert into tenancy.setting (tenant_id, name, value) values (?, ?, ?)
                     on conflict (tenant_id, name) do update set value = excluded.value
                     """).params(CurrentTenant.required().value(), name, value.strip()).update();
        }
        content.changed();
    }
}
