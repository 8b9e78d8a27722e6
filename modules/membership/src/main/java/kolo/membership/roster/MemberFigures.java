package kolo.membership.roster;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import kolo.tenancy.CurrentTenant;
import kolo.tenancy.NetworkFigure;

/// What the operator console counts of the members.
@Configuration(proxyBeanMethods = false)
class MemberFigures {

    private record Figure(String name, java.util.function.LongSupplier counted) implements NetworkFigure {
        @Override
        public long count() {
            return counted.getAsLong();
        }
    }

    @Bean
    NetworkFigure membersFigure(JdbcClient jdbc, NetworkDay day) {
        return new Figure("membership.members", () -> jdbc.sql("""
                                                               select count(*) from membership.period
                                                               where tenant_id = :tenant and starts_on <= :today
                                                                 and (ends_on is null or ends_on > :today)
                                                               """)
                .param("tenant", CurrentTenant.required().value())
                .param("today", day.today())
                .query(Long.class)
                .single());
    }

    @Bean
    NetworkFigure profilesFigure(JdbcClient jdbc) {
        return new Figure("membership.profiles", () -> jdbc
                .sql("select count(*) from membership.member where tenant_id = :tenant")
                .param("tenant", CurrentTenant.required().value())
                .query(Long.class)
                .single());
    }
}
