package kolo.tenancy.host;

import java.time.Clock;
import java.util.EnumSet;

import jakarta.servlet.DispatcherType;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

import kolo.tenancy.Networks;
import kolo.tenancy.SuspendedPage;

/// The filter that binds the tenant comes before all but the one that sets headers, and for every kind of dispatch.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlatformProperties.class)
class HostConfiguration {
    /// The only source of time; a test puts its own in its place.
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnWebApplication
    FilterRegistrationBean<TenantFilter> tenantFilter(Networks networks, ObjectProvider<SuspendedPage> suspended) {
        SuspendedPage page = (network, request, response) -> {
            var better = suspended.getIfAvailable();
            if (better == null) {
                response.setContentType("text/plain;charset=UTF-8");
                response.getWriter().write("Service unavailable.\n");
            } else {
                better.write(network, request, response);
            }
        };
        var registration = new FilterRegistrationBean<>(new TenantFilter(networks, page));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        registration.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
        return registration;
    }
}
