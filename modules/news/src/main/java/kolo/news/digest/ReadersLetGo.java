package kolo.news.digest;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import kolo.tenancy.CurrentTenant;
import kolo.tenancy.DataSubject;
import kolo.tenancy.PersonalDataEraser;
import kolo.tenancy.RetentionRule;

/// How readers of the digest and of private feeds are forgotten. Only people with an account get the digest, so it knows
/// no address of its own.
@Configuration(proxyBeanMethods = false)
class ReadersLetGo {

    @Bean
    RetentionRule digestLinksKept(JdbcClient jdbc) {
        return new RetentionRule() {
            @Override
            public String key() {
                return "news.retention.digest";
            }

            @Override
            public Months months() {
                return new Months(12, 1, 12);
            }

            @Override
            public int end(Instant before) {
                return Stream.of("delete from news.digest_end where tenant_id = :tenant and made_at < :before",
                        "delete from news.feed_key where tenant_id = :tenant and revoked_at < :before")
                        .mapToInt(sql -> jdbc.sql(sql)
                                .param("tenant", CurrentTenant.required().value())
                                .param("before", before.atOffset(ZoneOffset.UTC))
                                .update())
                        .sum();
            }
        };
    }

    @Bean
    PersonalDataEraser readersErased(JdbcClient jdbc) {
        return new PersonalDataEraser() {
            @Override
            public String name() {
                return "news";
            }

            @Override
            public int found(DataSubject person) {
                return person.asked(jdbc
                        .sql("""
                             select (select count(*) from news.digest where tenant_id = :tenant and account_id = :account)
                               + (select count(*) from news.digest_end where tenant_id = :tenant and account_id = :account)
                               + (select count(*) from news.feed_key where tenant_id = :tenant and account_id = :account)
                             """))
                        .query(Integer.class)
                        .single();
            }

            @Override
            public int erase(DataSubject person) {
                return Stream.of("delete from news.digest where tenant_id = :tenant and account_id = :account",
                        "delete from news.digest_end where tenant_id = :tenant and account_id = :account",
                        "delete from news.feed_key where tenant_id = :tenant and account_id = :account")
                        .mapToInt(sql -> person.asked(jdbc.sql(sql)).update())
                        .sum();
            }
        };
    }
}
