package kolo.membership.roster;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import kolo.membership.Membership;
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
    NetworkFigure membersFigure(Membership membership, NetworkDay day) {
        return new Figure("membership.members", () -> membership.members(day.today()).size());
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
