package kolo.tenancy.gate;

import java.time.Duration;
import java.util.EnumSet;

import jakarta.servlet.DispatcherType;

import io.github.bucket4j.TimeMeter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

import kolo.tenancy.BusyPage;

/// The gate stands behind the filter that sets headers and in front of the one that asks the database for the network.
@Configuration(proxyBeanMethods = false)
class GateConfiguration {
    @Bean
    Doors doors(ObjectProvider<TimeMeter> time) {
        return new Doors(time.getIfAvailable(() -> TimeMeter.SYSTEM_NANOTIME));
    }

    @Bean
    OutletShare outlets(ObjectProvider<TimeMeter> time,
            @Value("${kolo.limits.exports-a-minute:30}") int perMinute) {
        return new OutletShare(perMinute, time.getIfAvailable(() -> TimeMeter.SYSTEM_NANOTIME));
    }

    @Bean
    Shares requestShares(@Value("${spring.datasource.hikari.maximum-pool-size:10}") int connections,
            @Value("${server.tomcat.threads.max:200}") int threads,
            @Value("${kolo.limits.patience:5s}") Duration patience) {
        return Shares.of(connections, threads, patience);
    }

    @Bean
    @ConditionalOnWebApplication
    FilterRegistrationBean<GateFilter> gateFilter(Doors doors, Shares shares, ObjectProvider<BusyPage> pages) {
        BusyPage page = (network, status, request, response) -> {
            var better = pages.getIfAvailable();
            if (better == null) {
                response.setContentType("text/plain;charset=UTF-8");
                response.getWriter().write("Too many requests. Please try again in a moment.\n");
            } else {
                better.write(network, status, request, response);
            }
        };
        var registration = new FilterRegistrationBean<>(new GateFilter(doors, shares, page));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
        return registration;
    }
}
