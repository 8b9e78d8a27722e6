package kolo.tenancy.registry;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.tenancy.ContentVersion;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.Settings;

/// The settings of networks.
@Component
@Transactional
class SettingTables implements Settings {
    private final JdbcClient jdbc;
    private final ContentVersion content;
    private final Remembered<NavigableMap<String, String>> remembered = new Remembered<>();

    SettingTables(JdbcClient jdbc, ContentVersion content) {
        this.jdbc = jdbc;
        this.content = content;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> find(String name) {
        return Optional.ofNullable(all().get(name));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> startingWith(String prefix) {
        return new TreeMap<>(all().subMap(prefix, true, prefix + Character.MAX_VALUE, false));
    }

    private NavigableMap<String, String> all() {
        return remembered.or(CurrentTenant.required(), () -> {
            var settings = new TreeMap<String, String>();
            jdbc.sql("select name, value from tenancy.setting").query(row -> {
                settings.put(row.getString(1), row.getString(2));
            });
            return settings;
        });
    }

    @Override
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
