package kolo.tenancy.limits;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import kolo.tenancy.NetworkLimits;

/// The deployment's usual limits.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitProperties.class)
class LimitConfiguration {
    @Bean
    NetworkLimits usualLimits(LimitProperties properties) {
        return properties.usual();
    }
}
