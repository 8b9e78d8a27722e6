package kolo.identity.sessions;

import java.security.SecureRandom;
import java.util.Base64;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

import kolo.tenancy.Addresses;

/// Spring Session on this module's tables.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SessionLimits.class)
class SessionConfiguration {

    private static final int ID_BYTES = 32;

    /// The framework makes UUIDs, which have 122 random bits; OWASP ASVS 5.0, 7.2.3 asks for 128.
    @Bean
    SessionIdGenerator sessionIdGenerator() {
        var random = new SecureRandom();
        return () -> {
            var bytes = new byte[ID_BYTES];
            random.nextBytes(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        };
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionTables(SessionLimits limits) {
        return repository -> {
            repository.setTableName("identity.session");
            repository.setDefaultMaxInactiveInterval(limits.idle());
            // The framework's clean-up knows no tenant, so row security would stop it; ours runs per network.
            repository.setCleanupCron(Scheduled.CRON_DISABLED);
            // Parallel first writes of one attribute must not collide.
            repository.setCreateSessionAttributeQuery(
                    """
                    INSERT INTO %TABLE_NAME%_ATTRIBUTES (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES)
                    VALUES (?, ?, ?)
                    ON CONFLICT (TENANT_ID, SESSION_PRIMARY_ID, ATTRIBUTE_NAME)
                    DO UPDATE SET ATTRIBUTE_BYTES = EXCLUDED.ATTRIBUTE_BYTES
                    """);
        };
    }

    @Bean
    FilterRegistrationBean<SavedInRequest> savedInRequest() {
        var registration = new FilterRegistrationBean<>(new SavedInRequest());
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return registration;
    }

    /// Everyone gets the sessions that are seldom written.
    @Bean
    static BeanPostProcessor seldomSavedSessions() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JdbcIndexedSessionRepository sessions
                        ? new SeldomSaved<>(sessions)
                        : bean;
            }
        };
    }

    @Bean
    CookieSerializer cookieSerializer(Addresses addresses) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(addresses.secure() ? "__Host-KOLO" : "KOLO");
        cookie.setUseSecureCookie(addresses.secure());
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        cookie.setUseBase64Encoding(false);
        return cookie;
    }
}
