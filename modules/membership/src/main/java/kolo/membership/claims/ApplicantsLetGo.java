package kolo.membership.claims;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import kolo.tenancy.CurrentTenant;
import kolo.tenancy.DataSubject;
import kolo.tenancy.Networks;
import kolo.tenancy.PersonalDataEraser;
import kolo.tenancy.RetentionRule;

/// How those who claimed a profile, and those who represented a member, leave the records of membership. That a claim was
/// made and decided stays, and so does the profile of the organisation.
@Configuration(proxyBeanMethods = false)
class ApplicantsLetGo {
    private static final String ANONYMOUS = """
                                            update membership.claim set applicant = '—', email = id || '@erased.invalid', message = null,
                                              token_digest = null, version = version + 1
                                            where tenant_id = :tenant and applicant <> '—'
                                            """;

    @Bean
    RetentionRule claimsKept(JdbcClient jdbc) {
        return new RetentionRule() {
            @Override
            public String key() {
                return "membership.retention.claims";
            }

            @Override
            public Months months() {
                return new Months(12, 1, 60);
            }

            @Override
            public int end(Instant before) {
                var at = before.atOffset(ZoneOffset.UTC);
                int ended = jdbc.sql("""
                                     delete from membership.claim
                                     where tenant_id = :tenant and status = 'MAILED' and created_at < :before
                                     """)
                        .param("tenant", CurrentTenant.required().value())
                        .param("before", at)
                        .update();
                return ended + jdbc.sql(ANONYMOUS + " and decided_at < :before")
                        .param("tenant", CurrentTenant.required().value())
                        .param("before", at)
                        .update();
            }
        };
    }

    @Bean
    PersonalDataEraser applicantsErased(JdbcClient jdbc, Networks networks, Clock clock) {
        return new PersonalDataEraser() {
            @Override
            public String name() {
                return "membership";
            }

            @Override
            public int found(DataSubject person) {
                return person
                        .asked(jdbc.sql("""
                                        select (select count(*) from membership.claim
                                            where tenant_id = :tenant and lower(email) = :address and applicant <> '—')
                                          + (select count(*) from membership.representation
                                            where tenant_id = :tenant and account_id = :account and ends_on is null)
                                        """))
                        .query(Integer.class)
                        .single();
            }

            @Override
            public int erase(DataSubject person) {
                int erased = person.asked(jdbc.sql(ANONYMOUS + " and lower(email) = :address")).update();
                var today = clock.instant().atZone(networks.current().zone()).toLocalDate();
                return erased
                        + person.asked(jdbc.sql("""
                                                update membership.representation
                                                set ends_on = greatest(:today, starts_on + 1), version = version + 1
                                                where tenant_id = :tenant and account_id = :account and ends_on is null
                                                """)).param("today", today).update();
            }
        };
    }
}
