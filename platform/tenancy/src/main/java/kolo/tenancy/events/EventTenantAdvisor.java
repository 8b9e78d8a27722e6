package kolo.tenancy.events;

import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.transaction.event.TransactionalEventListener;

import kolo.tenancy.CurrentTenant;
import kolo.tenancy.TenantEvent;
import kolo.tenancy.TenantId;

/// Binds the tenant of an event around every listener that runs after the transaction.
///
/// Such a listener runs on another thread, and after a crash in another process; without this it would run with no
/// tenant and its work would fail. It stands outside of Modulith's own advice, which begins the transaction.
@Configuration(proxyBeanMethods = false)
class EventTenantAdvisor {
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor bindTenantOfEvent() {
        MethodInterceptor bind = invocation -> {
            for (var argument : invocation.getArguments()) {
                if (argument instanceof TenantEvent event) {
                    return CurrentTenant.callChecked(new TenantId(event.tenantId()), invocation::proceed);
                }
            }
            throw new IllegalStateException(
                    "A listener that runs after the transaction must take a TenantEvent: " + invocation.getMethod());
        };
        var advisor = new DefaultPointcutAdvisor(
                new AnnotationMatchingPointcut(null, TransactionalEventListener.class, true), bind);
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return advisor;
    }
}
