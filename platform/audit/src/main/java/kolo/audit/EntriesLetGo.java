package kolo.audit;

import java.time.Instant;
import java.time.ZoneOffset;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import kolo.tenancy.CurrentTenant;
import kolo.tenancy.DataSubject;
import kolo.tenancy.PersonalDataEraser;
import kolo.tenancy.RetentionRule;

/// How people leave the trail while what was done stays in it: names and addresses are struck out, never an entry.
@Configuration(proxyBeanMethods = false)
class EntriesLetGo {

    @Bean
    RetentionRule namesInTheTrailKept(JdbcClient jdbc) {
        return new RetentionRule() {
            @Override
            public String key() {
                return "account.audit.retention";
            }

            @Override
            public Months months() {
                return new Months(36, 12, 120);
            }

            @Override
            public int end(Instant before) {
                return jdbc
                        .sql("""
                             update audit.entry e set
                               actor_name = case when e.actor_name = '' then '' else '—' end,
                               before = (select coalesce(jsonb_object_agg(f.key, case
                                   when position('@' in f.value) > 0 or (e.subject_type = 'account' and f.key = 'name')
                                   then '…' else f.value end), '{}') from jsonb_each_text(e.before) f),
                               after = (select coalesce(jsonb_object_agg(f.key, case
                                   when position('@' in f.value) > 0 or (e.subject_type = 'account' and f.key = 'name')
                                   then '…' else f.value end), '{}') from jsonb_each_text(e.after) f)
                             where e.tenant_id = :tenant and e.at < :before
                               and (e.actor_name not in ('', '—') or position('@' in e.before::text) > 0
                                 or position('@' in e.after::text) > 0)
                             """)
                        .param("tenant", CurrentTenant.required().value())
                        .param("before", before.atOffset(ZoneOffset.UTC))
                        .update();
            }
        };
    }

    /// Who did something in the network's name stays named until the time above, since the network answers for it.
    @Bean
    PersonalDataEraser peopleInTheTrailErased(JdbcClient jdbc) {
        return new PersonalDataEraser() {
            @Override
            public String name() {
                return "account.audit";
            }

            @Override
            public int found(DataSubject person) {
                return asked(person,
                        """
                        select count(*) from audit.entry e
                        where e.tenant_id = :tenant
                          and (exists (select from jsonb_each_text(e.before) f where lower(f.value) ~ :address)
                            or exists (select from jsonb_each_text(e.after) f where lower(f.value) ~ :address)
                            or (e.subject_id = :account and (e.before ->> 'name' = :name or e.after ->> 'name' = :name)))
                        """,
                        jdbc).query(Integer.class).single();
            }

            @Override
            public int erase(DataSubject person) {
                return asked(person,
                        """
                        update audit.entry e set
                          before = (select coalesce(jsonb_object_agg(f.key, case
                              when lower(f.value) ~ :address or (e.subject_id = :account and f.value = :name)
                              then '…' else f.value end), '{}') from jsonb_each_text(e.before) f),
                          after = (select coalesce(jsonb_object_agg(f.key, case
                              when lower(f.value) ~ :address or (e.subject_id = :account and f.value = :name)
                              then '…' else f.value end), '{}') from jsonb_each_text(e.after) f)
                        where e.tenant_id = :tenant
                          and (exists (select from jsonb_each_text(e.before) f where lower(f.value) ~ :address)
                            or exists (select from jsonb_each_text(e.after) f where lower(f.value) ~ :address)
                            or (e.subject_id = :account and (e.before ->> 'name' = :name or e.after ->> 'name' = :name)))
                        """,
                        jdbc).update();
            }
        };
    }

    private static JdbcClient.StatementSpec asked(DataSubject person, String sql, JdbcClient jdbc) {
        return jdbc.sql(sql)
                .param("tenant", CurrentTenant.required().value())
                .param("address", alone(person.address()))
                .param("account", person.account(), java.sql.Types.OTHER)
                .param("name", person.name());
    }

    /// A regular expression of PostgreSQL for an address that is not a part of a longer one: `ana@x.org` is not in
    /// `ivana@x.org`, nor in `ana@x.org.rs`.
    private static String alone(String address) {
        return "(?<![[:alnum:]._%+-])" + address.replaceAll("(\\p{Punct})", "\\\\$1")
                + "(?![[:alnum:]-]|\\.[[:alnum:]])";
    }
}
